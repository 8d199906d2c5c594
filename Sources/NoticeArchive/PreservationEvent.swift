/// Something that was done to the corpus or to one file of it, in the words of PREMIS 3.0.
///
/// The types are those of the vocabulary of the Library of Congress (id.loc.gov/vocabulary/preservation/eventType).
struct PreservationEvent: Sendable, Equatable {
    enum EventType: String, Sendable {
        case messageDigestCalculation = "message digest calculation"
        case formatIdentification = "format identification"
        case metadataExtraction = "metadata extraction"
        case ingestion = "ingestion"
        case quarantine = "quarantine"
        case unquarantine = "unquarantine"
        case fixityCheck = "fixity check"
    }

    enum Outcome: String, Sendable {
        case success, warning, failure
    }

    var type: EventType
    /// The id of the file, or nil for the corpus as a whole.
    var object: String?
    var detail: String
    var outcome: Outcome = .success
    var outcomeDetail: String?
}
