import NoticeModel

/// The readers of single lines that the larger steps share.
struct Readers {
    let text: TextView
    let markers: MarkerReader
    let lines: LineReader
    let dates: DateReader
    let numbers: DocumentNumberReader
    let organs: OrganReader
    let recipients: RecipientReader
    let titles: TitleReader
    let attachments: AttachmentReader
    let imprints: ImprintReader

    init(text: TextView) {
        self.text = text
        markers = MarkerReader(text: text)
        lines = LineReader(text: text, markers: markers)
        dates = DateReader(text: text)
        numbers = DocumentNumberReader(text: text)
        organs = OrganReader(text: text)
        recipients = RecipientReader(text: text)
        titles = TitleReader(text: text, dates: dates, organs: organs)
        attachments = AttachmentReader(text: text, markers: markers)
        imprints = ImprintReader(text: text)
    }

    /// Whether a line is an organ or a date alone, as the lines of a foot are.
    func isFootLine(_ line: Line) -> Bool {
        line.count <= 60 && (dates.readAlone(line.start, line.end) != nil || organs.isOrgan(line.start, line.end))
    }
}
