import NoticeModel

/// A part of a notice with a numbering of its own: the carrier, the text it passes on, an attachment.
public struct PartRecord: Sendable, Equatable {
    public var id: String
    public var kind: PartKind
    /// The number of an attachment, else nil.
    public var number: Int?
    public var title: String?
    /// The whole part, in code points of the source text.
    public var span: SourceRange
}

/// A heading or a numbered item.
public struct SectionRecord: Sendable, Equatable {
    public var id: String
    /// The id of the enclosing section, or nil at the top of a part.
    public var parent: String?
    /// The id of the part.
    public var part: String
    /// The class of the marker, 0 to 5; 0 is an attachment or a chapter above 一、.
    public var level: Int
    /// The marker in normal form, such as `（一）`.
    public var marker: String
    public var number: Int?
    /// The words of the heading; nil for a numbered item that is running text.
    public var title: String?
    /// Marker and title, or marker and paragraph of an item, in code points of the source text.
    public var span: SourceRange
}
