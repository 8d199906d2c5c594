/// What a file says about its notice beside the text: the metadata table of a page, the properties of a document.
public struct SourceMetadata: Sendable, Equatable {
    /// One entry as the file has it.
    public struct Field: Sendable, Equatable {
        /// The label without spaces and colon, such as `发文机关`.
        public var name: String
        /// The value, white space at its ends dropped.
        public var value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// All entries that were understood as such, in the order of the file.
    public var fields: [Field]
    public var title: String?
    /// The document number (发文字号) as the file writes it.
    public var documentNumber: String?
    /// The issuing authorities (发文机关) as the file writes them.
    public var issuer: String?
    /// The date of issue (成文日期) as `YYYY-MM-DD`; a date of publication is never taken for it.
    public var issuedOn: String?

    public init(
        fields: [Field] = [], title: String? = nil, documentNumber: String? = nil, issuer: String? = nil,
        issuedOn: String? = nil
    ) {
        self.fields = fields
        self.title = title
        self.documentNumber = documentNumber
        self.issuer = issuer
        self.issuedOn = issuedOn
    }

    /// Whether the file says nothing.
    public var isEmpty: Bool {
        fields.isEmpty && title == nil && documentNumber == nil && issuer == nil && issuedOn == nil
    }
}
