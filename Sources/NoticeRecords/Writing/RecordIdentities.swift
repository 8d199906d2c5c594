import CMachineKit
import Glibc
import NoticeModel

/// A 64-bit hash of what a record says and where it stands, from which its id is made.
///
/// Not a cryptographic one: it only has to keep the records of one notice apart. Its values are written into
/// files, so its constants may not change within a major version of the output contract.
struct RecordHash: Equatable {
    private(set) var value: UInt64

    /// Starts a hash for one kind of record.
    init(_ prefix: UInt8) {
        value = 0x9E37_79B9_7F4A_7C15
        add(UInt64(prefix))
    }

    /// A full 128-bit product folded to 64 bits: every bit of state and input moves every bit of the result.
    @inline(__always)
    mutating func add(_ word: UInt64) {
        let product = (value ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        value = (product.high ^ product.low) &+ 0xA076_1D64_78BD_642F
    }

    @inline(__always)
    mutating func add(_ number: Int?) {
        if let number {
            add(UInt64(bitPattern: Int64(number)) &+ 1)
        } else {
            add(0 as UInt64)
        }
    }

    /// Adds the length and the scalars.
    @inline(__always)
    mutating func add(_ scalars: Slice<UnsafeBufferPointer<UInt32>>) {
        let run = UnsafeBufferPointer(rebasing: scalars)
        add(UInt64(run.count))
        var i = 0
        while i &+ 2 <= run.count {
            add(UInt64(run[i]) | UInt64(run[i &+ 1]) << 32)
            i &+= 2
        }
        if i < run.count { add(UInt64(run[i])) }
    }

    /// Adds the length and the UTF-8 of a short string.
    mutating func add(_ text: String) {
        add(UInt64(text.utf8.count))
        var word: UInt64 = 0
        var filled = 0
        for byte in text.utf8 {
            word = word << 8 | UInt64(byte)
            filled += 1
            if filled == 8 {
                add(word)
                word = 0
                filled = 0
            }
        }
        if filled > 0 { add(word) }
    }
}

/// Gives out the ids of the records of one notice, each one once.
///
/// Equal hashes get an ordinal, in the order in which they come, that goes into the hash; so only records that
/// cannot be told apart depend on one another. A hash table with open addressing, linear in the records.
struct RecordIdentities: ~Copyable {
    private static let mask: UInt64 = 0xFFFF_FFFF_FFFF
    /// The 48 bits of an id, with `occupied` set; 0 where the slot is free.
    private var keys: UnsafeMutableBufferPointer<UInt64>
    /// How many more records with the hash of the slot have come after the first: most slots are never looked at.
    private var repeats: UnsafeMutableBufferPointer<UInt32>
    private var used = 0
    private static let occupied: UInt64 = 1 << 63
    /// From so many slots on a slot is seldom in the cache when its record comes, and is asked for some records before.
    private static let largeSize = 1 << 15
    private static let lookAhead = 12

    /// Makes room for the given number of records.
    init(expecting records: Int) {
        var size = 64
        while size < records * 2 { size *= 2 }
        keys = Self.zeros(size)
        repeats = Self.zeros(size)
    }

    deinit {
        free(keys.baseAddress)
        free(repeats.baseAddress)
    }

    /// Memory of zeros, which the system clears when it is first looked at.
    private static func zeros<Number: FixedWidthInteger>(_ count: Int) -> UnsafeMutableBufferPointer<Number> {
        guard let memory = calloc(count, MemoryLayout<Number>.stride) else { fatalError("out of memory") }
        return UnsafeMutableBufferPointer(start: memory.bindMemory(to: Number.self, capacity: count), count: count)
    }

    /// The 48 bits of the ids of the next records, in order.
    mutating func claim(_ hashes: [RecordHash]) -> [UInt64] {
        let isLarge = keys.count >= Self.largeSize
        return [UInt64](unsafeUninitializedCapacity: hashes.count) { all, count in
            for i in hashes.indices {
                if isLarge, i + Self.lookAhead < hashes.count { ask(hashes[i + Self.lookAhead], after: hashes[i]) }
                all.initializeElement(at: i, to: claim(hashes[i]))
            }
            count = hashes.count
        }
    }

    /// Asks for the slots of a record that comes `lookAhead` records after another one.
    private func ask(_ hash: RecordHash, after other: RecordHash) {
        let bits = hash.value & Self.mask
        let first = Int(truncatingIfNeeded: bits) & (keys.count &- 1)
        guard hash == other, let slots = keys.baseAddress, keys[first] == bits | Self.occupied else {
            cmk_prefetch(keys.baseAddress.map { $0 + first })
            return
        }
        // A text that repeats itself: all between have the same hash, and the ordinal is known.
        var next = hash
        next.add(UInt64(repeats[first]) &+ 1 &+ UInt64(Self.lookAhead))
        cmk_prefetch(slots + (Int(truncatingIfNeeded: next.value) & (keys.count &- 1)))
    }

    /// The 48 bits of the id of the next record with this hash.
    mutating func claim(_ hash: RecordHash) -> UInt64 {
        if used * 2 >= keys.count { enlarge() }
        let first = slot(of: hash.value & Self.mask)
        if keys[first] == 0 {
            occupy(first, hash.value & Self.mask)
            return hash.value & Self.mask
        }
        while true {
            var next = hash
            next.add(UInt64(repeats[first]) &+ 1)
            repeats[first] += 1
            let bits = next.value & Self.mask
            let place = slot(of: bits)
            if keys[place] == 0 {
                occupy(place, bits)
                return bits
            }
        }
    }

    @inline(__always)
    private func slot(of bits: UInt64) -> Int {
        let sizeMask = keys.count &- 1
        var place = Int(truncatingIfNeeded: bits) & sizeMask
        while keys[place] != 0, keys[place] != bits | Self.occupied { place = (place &+ 1) & sizeMask }
        return place
    }

    private mutating func occupy(_ place: Int, _ bits: UInt64) {
        keys[place] = bits | Self.occupied
        used += 1
    }

    private mutating func enlarge() {
        let oldKeys = keys
        let oldRepeats = repeats
        keys = Self.zeros(oldKeys.count * 2)
        repeats = Self.zeros(oldKeys.count * 2)
        for (index, key) in oldKeys.enumerated() where key != 0 {
            let place = slot(of: key & Self.mask)
            keys[place] = key
            if oldRepeats[index] != 0 { repeats[place] = oldRepeats[index] }
        }
        free(oldKeys.baseAddress)
        free(oldRepeats.baseAddress)
    }

    /// The id: the letter of its kind and the 48 bits in 12 hexadecimal digits.
    @inline(__always)
    static func id(_ prefix: UInt8, _ bits: UInt64) -> String {
        String(unsafeUninitializedCapacity: 13) { bytes in
            let room = UnsafeMutableRawBufferPointer(bytes)
            // The last eight digits and then the first eight: the four in the middle are the same.
            room.storeBytes(of: hexDigits(bits).bigEndian, toByteOffset: 5, as: UInt64.self)
            room.storeBytes(of: hexDigits(bits &>> 16).bigEndian, toByteOffset: 1, as: UInt64.self)
            bytes[0] = prefix
            return 13
        }
    }

    /// The lower 32 bits as eight hexadecimal digits, the first in the highest byte.
    @inline(__always)
    private static func hexDigits(_ bits: UInt64) -> UInt64 {
        var digits = bits & 0xFFFF_FFFF
        digits = (digits | digits &<< 16) & 0x0000_FFFF_0000_FFFF
        digits = (digits | digits &<< 8) & 0x00FF_00FF_00FF_00FF
        digits = (digits | digits &<< 4) & 0x0F0F_0F0F_0F0F_0F0F
        // 1 in the bytes of the digits from a on.
        let letters = (digits &+ 0x0606_0606_0606_0606) &>> 4 & 0x0101_0101_0101_0101
        return digits &+ 0x3030_3030_3030_3030 &+ letters &* 0x27
    }
}
