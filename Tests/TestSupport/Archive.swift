/// The files below a folder with their contents, by their paths in it; folders by themselves are nothing.
public func contents(of folder: TemporaryFolder, _ inside: String) -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    for name in folder.names(inside) {
        let path = "\(inside)/\(name)"
        if let bytes = folder.bytes(path) {
            found[path] = bytes
        } else {
            found.merge(contents(of: folder, path)) { $1 }
        }
    }
    return found
}
