/// The scalars of a string.
func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
