import NoticeModel

/// The deadline that an assignment sets for its task, in its bracket or on the line of its own behind it.
enum AssignedDeadline {
    /// The years of the deadline; nil when the assignment names none, or several that differ.
    static func span(
        of assignment: Assignment, _ times: [TimeExpression], from first: Int, _ scalars: Scalars
    ) -> TargetYear? {
        deadline(of: assignment, times, from: first, scalars).flatMap { $0.value.flatMap(TargetYear.init(edtf:)) }
    }

    /// The time expression that tells the deadline; `first` is the first of `times` that may.
    static func deadline(
        of assignment: Assignment, _ times: [TimeExpression], from first: Int, _ scalars: Scalars
    ) -> TimeExpression? {
        var found: TimeExpression?
        var span: TargetYear?
        for time in times[first...] where time.role == .deadline {
            guard time.range.start >= assignment.range.start else { continue }
            guard
                time.range.start < assignment.range.end || isLabelled(scalars, assignment.range.end, time.range.start)
                    || goesOn(scalars, assignment.range.end, time.range.start)
            else { break }
            guard let own = time.value.flatMap(TargetYear.init(edtf:)) else { continue }
            guard span == nil || span == own else { return nil }
            span = own
            found = found ?? time
        }
        return found
    }

    /// Whether only a label such as 完成时限： stands between the lines of an assignment and a date.
    private static func isLabelled(_ scalars: Scalars, _ start: Int, _ end: Int) -> Bool {
        // 完成时限均为2024年底: that of each task in the sentence right before it, of no task farther off.
        if end - start >= 6, end - start <= 400, matches(scalars, end - 4, "时限均为") || matches(scalars, end - 4, "时间均为")
        {
            return (start..<end).filter { scalars[$0] == code("。") }.count <= 1
        }
        guard start < end, end - start <= 12, scalars[end - 1] == code("：") else { return false }
        return !(start..<end).contains { scalars[$0] == code("。") || scalars[$0] == code("，") }
    }

    /// 完成时限：改造⟦10月底⟧前开工，其余⟦12月底⟧前完成: on the line of the label each part of the task has a date.
    private static func goesOn(_ scalars: Scalars, _ start: Int, _ end: Int) -> Bool {
        guard start < end, end - start <= 60,
            let colon = (start..<min(end, start + 12)).first(where: { scalars[$0] == code("：") })
        else { return false }
        return (matches(scalars, colon - 2, "时限") || matches(scalars, colon - 2, "时间"))
            && !(colon..<end).contains { scalars[$0] == 0x0A || scalars[$0] == code("。") }
    }
}
