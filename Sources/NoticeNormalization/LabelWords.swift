/// The labels that open a line of their own under a task: those who answer for it, and its date.
///
/// A closed class: what is labelled (责任, 牵头, 配合 …) and the kind of label (单位, 部门 …).
enum LabelWords {
    /// The words before the kind, two ideographs each.
    private static let subjects = pairs("责任牵头配合参与主管主办承办协办负责支持协同参加协作组织实施主责共同落实")
    /// The kinds of label, two ideographs each.
    private static let kinds = pairs("单位部门领导处室机构主体")
    /// Labels of dates and of persons.
    private static let others = pairs("完成时限办理时限完成时间责任人员联系电话咨询电话联系方式监督电话")

    /// Whether a label and its ： open a line.
    static func opens(_ marks: LineMarks, _ start: Int, _ end: Int) -> Bool {
        guard end - start > 5, marks.at(start + 4, end) == 0x3A else { return false }
        let first = pair(marks.scalars[start], marks.scalars[start + 1])
        let second = pair(marks.scalars[start + 2], marks.scalars[start + 3])
        if subjects.contains(first), kinds.contains(second) { return true }
        return stride(from: 0, to: others.count, by: 2).contains { others[$0] == first && others[$0 + 1] == second }
    }

    private static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

    private static func pairs(_ words: String) -> [UInt64] {
        let scalars = words.unicodeScalars.map(\.value)
        return stride(from: 0, to: scalars.count, by: 2).map { pair(scalars[$0], scalars[$0 + 1]) }
    }
}
