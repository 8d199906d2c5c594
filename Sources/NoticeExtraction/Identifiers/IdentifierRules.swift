import NoticeModel

/// The ids of the rules by which digits become part of a name.
enum IdentifierRule {
    static let standard = "identifier.standard"
    static let model = "identifier.model"
    static let name = "identifier.name"
    static let numbered = "identifier.numbered"
    static let ordinal = "identifier.ordinal"
    static let reference = "identifier.reference"
    static let marker = "identifier.marker"
    static let page = "identifier.page"
    static let contact = "identifier.contact"
    static let other = "identifier.other"
}
