package org.xianfeng.activity.problem;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.database.ConstraintProblems;
import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.ProblemSource;
import org.xianfeng.support.problem.ProblemText;
import org.xianfeng.support.problem.ProblemType;

/** The refusals of activity-service: the rules a caller can run into, each with what decided and what to do. */
public enum ActivityProblem implements ProblemType {
    NO_HOST_OF_OURS(
            "No host from the roster",
            "缺少系统内的主办组织",
            "The first host must be an organisation of the roster: it answers for the record.",
            "首个主办方须为系统内的党组织，由其对本记录负责。",
            "Put an organisation of the roster first; external bodies follow by name.",
            "请将系统内的党组织列为首个主办方，系统外单位以名称列于其后。"),
    HOST_NAMED_TWICE(
            "Host named twice",
            "主办方重复",
            "{host} stands among the hosts more than once.",
            "{host}在主办方中重复出现。",
            "Name each host once.",
            "每个主办方只需列出一次。",
            "host"),
    HOST_CANNOT_HOLD_KIND(
            "Not a meeting of such an organisation",
            "该类组织不召开此类会议",
            "An organisation of kind {organizationKind} does not hold a {activityKind}.",
            "{organizationKind}类组织不召开{activityKind}。",
            "Name the branch, group or committee that held it as the host.",
            "请将实际召开的党支部、党小组或党委列为主办方。",
            "activityKind",
            "organizationKind"),
    HOST_NOT_THERE_THAT_DAY(
            "Host did not exist that day",
            "主办组织当日并不存在",
            "The organisation {organization} did not exist on {day}.",
            "组织{organization}在{day}并不存在。",
            "Check the day and the host; who held it before that organisation was founded is named by name.",
            "请核对日期和主办方；该组织成立之前的主办方请以名称填写。",
            "organization",
            "day"),
    HOST_ALREADY_CONFIRMED(
            "Already confirmed",
            "已经确认",
            "The organisation {organization} has confirmed its part already.",
            "组织{organization}此前已确认参与主办。",
            "Nothing is left to do.",
            "无需再次操作。",
            "organization"),
    HOST_NOT_CONFIRMED(
            "Part as a host not confirmed",
            "尚未确认参与主办",
            "Your organisation was named as a host and has not confirmed its part; until then it is not shown who came.",
            "本组织被列为主办方但尚未确认；确认之前不显示参加人员。",
            "Confirm that it took part, or decline.",
            "请确认参与主办，或予以谢绝。"),
    LEAD_HOST_STAYS(
            "The first host stays",
            "首个主办方不能撤下",
            "The first host, {organization}, answers for the record and cannot be taken off it.",
            "首个主办方{organization}对本记录负责，不能撤下。",
            "Cancel a plan that is not yours; annul what was recorded by mistake.",
            "计划可以取消；误登记为已开展的活动可以作废。",
            "organization"),
    HOST_SPEAKS_FOR_ITSELF(
            "Confirmed by the host itself",
            "该主办方已自行确认",
            "The organisation {organization} has confirmed its part itself; nobody else takes that back.",
            "组织{organization}已自行确认参与主办，他人不能代为撤回。",
            "Ask the organisation to withdraw.",
            "请由该组织自行撤回。",
            "organization"),
    END_NOT_AFTER_START(
            "End is not after the start",
            "结束时间不晚于开始时间",
            "It would end at {endsAt}, which is not after its start at {startsAt}.",
            "结束时间{endsAt}不晚于开始时间{startsAt}。",
            "Give an end after the start.",
            "请填写晚于开始时间的结束时间。",
            "startsAt",
            "endsAt"),
    START_HAS_PASSED(
            "Start has passed",
            "开始时间已过",
            "Its start at {startsAt} has passed, so it can no longer be planned.",
            "开始时间{startsAt}已过，不能再作为计划录入。",
            "Record it as held, with its attendance.",
            "请作为已开展的活动补录，并附出席情况。",
            "startsAt"),
    NOT_HELD_YET(
            "Not over yet",
            "活动尚未结束",
            "It ends at {endsAt}; what is not over cannot be recorded as held.",
            "活动于{endsAt}结束；尚未结束的活动不能记为已开展。",
            "Plan it, and record its attendance once it has begun.",
            "请先录入为计划，开始后再登记出席情况。",
            "endsAt"),
    LATE_ENTRY_NEEDS_REASON(
            "Late entry needs a reason",
            "补录须说明原因",
            "It ended at {endsAt}, more than {days} days ago; whoever records so late that it was held says why.",
            "活动于{endsAt}结束，已超过{days}天；补录须说明原因。",
            "Add lateEntryReason.",
            "请填写 lateEntryReason。",
            "endsAt",
            "days",
            "rule"),
    ACTIVITY_NOT_BEGUN(
            "Not begun yet",
            "活动尚未开始",
            "It begins at {startsAt}; until then nobody can have come.",
            "活动于{startsAt}开始，此前不能登记出席。",
            "Record attendance after the start.",
            "请在活动开始后登记。",
            "startsAt"),
    ACTIVITY_ALREADY_HELD(
            "Already held",
            "活动已经开展",
            "It was held, from {startsAt} to {endsAt}; what was counted by it is not rewritten.",
            "该活动已于{startsAt}至{endsAt}开展，据以统计的内容不能改写。",
            "Title and place can be corrected; for anything else record a correction. What was recorded by mistake is annulled.",
            "标题和地点可以更正，其余内容请以更正方式追加；误登记的活动请作废。",
            "startsAt",
            "endsAt"),
    ACTIVITY_CANCELLED(
            "Cancelled",
            "活动已取消",
            "It was cancelled; nothing more is recorded for it.",
            "该活动已取消，不再接受登记。",
            "Record another activity.",
            "请另行录入活动。"),
    ACTIVITY_ANNULLED(
            "Annulled",
            "活动记录已作废",
            "The record that it was held from {startsAt} to {endsAt} was annulled; it stays as it is and nothing is added to it.",
            "该活动（{startsAt}至{endsAt}）的记录已作废，保留原样，不再接受更改或登记。",
            "If it was held after all, record it again.",
            "如确已开展，请重新登记。",
            "startsAt",
            "endsAt"),
    LEAD_HOST_ANNULS(
            "The first host annuls",
            "应由首个主办方作废",
            "The first host, {organization}, answers for the record; nobody else annuls it.",
            "首个主办方{organization}对本记录负责，其他主办方不能作废。",
            "Ask whoever administers that organisation.",
            "请联系该组织的管理人员办理。",
            "organization"),
    ACTIVITY_NOT_HELD(
            "Not held",
            "活动尚未开展",
            "It is planned from {startsAt} to {endsAt} and not recorded as held, so there is nothing yet to add to or to take back.",
            "该活动计划于{startsAt}至{endsAt}开展，尚未登记为已开展，没有可以补充或作废的内容。",
            "Record its attendance first; a plan that comes to nothing is cancelled.",
            "请先登记出席情况；不再开展的计划请取消。",
            "startsAt",
            "endsAt"),
    NOBODY_IS_EXPECTED(
            "Nobody is expected",
            "该类活动不设应到人员",
            "At an activity of kind {activityKind} nobody is expected: who came is counted, and no roster was read for it.",
            "{activityKind}类活动不设应到人员，只统计到场人数，不读取名册。",
            "Correct the sheet instead; a meeting for all members that was entered as this kind is annulled and recorded anew.",
            "请直接更正出席情况；如系将全体党员参加的会议误录为此类活动，请作废后重新登记。",
            "activityKind"),
    NOT_ON_ROSTER_THAT_DAY(
            "Not on the roster that day",
            "当日不在党员名册",
            "This person belonged to no branch as a member on {day}.",
            "此人在{day}不隶属于任何党支部。",
            "Check the day and the member; whoever is not a member is entered as a guest.",
            "请核对日期和人员；非党员请按来宾登记。",
            "day"),
    OFFICER_BELONGS_ELSEWHERE(
            "Officer belongs elsewhere",
            "班子成员隶属于其他组织",
            "This officer leads here and belongs to a branch outside your scope, so you do not enter her.",
            "该班子成员在此任职，但组织关系不在您的权限范围内，不能由您登记。",
            "Somebody whose scope covers both organisations enters her; until then she is expected and not recorded.",
            "请由权限涵盖两个组织的人员登记；在此之前计入应到、未登记。"),
    LINE_NAMES_NOT_ONE(
            "Line does not name one person",
            "未指明唯一人员",
            "A line names either a member, or a participant recorded before, or a guest.",
            "每行须且只能指明一名党员、一名已登记的参加人员或一名来宾。",
            "Give exactly one of memberId, participantId and guest.",
            "memberId、participantId、guest 三者须且只能填写一项。"),
    LINE_REPEATED(
            "Named twice in one sheet",
            "同一表内重复",
            "This person already has a line in this request.",
            "此人在本次请求中已出现。",
            "Keep one line for each person.",
            "每人只保留一行。"),
    MEMBER_IS_NO_GUEST(
            "A member is no guest",
            "来宾与党员身份矛盾",
            "Whoever comes in the capacity {capacity} is on the roster and is named by id, not as a guest.",
            "以{capacity}身份参加者在党员名册中，应以编号登记，不能作为来宾。",
            "Give the member's id, or another capacity.",
            "请填写党员编号，或改填其他身份。",
            "capacity"),
    GUEST_ONLY_CAME(
            "A guest is recorded only as having come",
            "来宾只登记到场",
            "Nothing is recorded of a guest but how she came: no absence, no reason, no exclusion, no approval.",
            "对来宾只登记到场方式，不登记缺席、缺席原因、不计入应到的情形和批准文号。",
            "Use PRESENT, LATE, LEFT_EARLY or ONLINE and nothing else; leave out a guest who did not come.",
            "请仅使用 PRESENT、LATE、LEFT_EARLY 或 ONLINE，其余各项留空；未到场的来宾不必列入。"),
    ABSENCE_REASON_MISSING(
            "Absence without a reason",
            "缺席未填原因",
            "Whoever did not come ({attendance}) is recorded with the reason.",
            "未到会（{attendance}）须填写原因。",
            "Add absenceReason, and absenceText when it is OTHER.",
            "请填写 absenceReason；原因为 OTHER 时另填 absenceText。",
            "attendance"),
    ABSENCE_REASON_CONTRADICTS(
            "Reason contradicts the attendance",
            "原因与出席情况矛盾",
            "{attendance} and {reason} exclude each other.",
            "{attendance}与{reason}相互矛盾。",
            "LEAVE is granted leave; an absence whose leave was refused, or without any, is ABSENT; who came has no reason.",
            "LEAVE 指已准假；请假未准或无故缺席为 ABSENT；到会者不填缺席原因。",
            "attendance",
            "reason"),
    EXCLUSION_INCOMPLETE(
            "Exclusion incomplete",
            "不计入应到的依据不全",
            "Not to count somebody as due needs its ground and the number of the approval.",
            "不计入应到人数须填写情形和批准文号。",
            "Add exclusionGround and approvalNumber; neither belongs to another code than EXCLUDED.",
            "请填写 exclusionGround 和 approvalNumber；其他出席代码不填此两项。"),
    ONLINE_NOT_OFFERED(
            "Nobody could join online",
            "活动未设线上参加方式",
            "The activity was held on site only.",
            "该活动仅在现场开展。",
            "Use PRESENT, LATE or LEFT_EARLY, or correct the mode of a planned activity first.",
            "请使用 PRESENT、LATE 或 LEFT_EARLY；计划中的活动可先更正开展方式。"),
    CORRECTION_NEEDS_REASON(
            "Correction needs a reason",
            "更正须说明原因",
            "Something else is recorded already for this person; a correction is added to it and says why.",
            "此人已有不同的登记；更正将追加记录，并须说明原因。",
            "Add correctionReason to the request.",
            "请在请求中填写 correctionReason。"),
    SHEET_TOO_LARGE(
            "Too many people in one request",
            "单次登记人数过多",
            "The request is about {people} people; at most {limit} are recorded at once.",
            "本次请求涉及{people}人，单次最多登记{limit}人。",
            "Split it: what was recorded stays, and more can be added.",
            "请分次登记，已登记的内容会保留。",
            "people",
            "limit"),
    SHEET_EMPTY(
            "Nobody on the sheet",
            "登记表为空",
            "The request names nobody.",
            "请求中没有任何人员。",
            "Give lines, or allPresentOf.",
            "请填写 lines 或 allPresentOf。"),
    NO_ROSTER_OF_ITS_OWN(
            "No members of its own",
            "该组织没有直属党员",
            "An organisation of kind {organizationKind} has no members of its own; they belong to its branches.",
            "{organizationKind}类组织没有直属党员，党员隶属于其下的党支部。",
            "Name the branches or groups in allPresentOf.",
            "请在 allPresentOf 中列出党支部或党小组。",
            "organizationKind"),
    BASELINE_NEEDS_TIME(
            "Baseline is no period",
            "对比基准不是时间",
            "An equivalent period is counted in hour, day, week, month, quarter or year, not in {unit}.",
            "等量时段须以 hour、day、week、month、quarter 或 year 计，而不是{unit}。",
            "Use a unit of time, or the kind BEFORE.",
            "请使用时间单位，或将基准类型改为 BEFORE。",
            "unit"),
    BASELINE_UNIT_DIFFERS(
            "Baseline in another unit",
            "基准与成效的单位不同",
            "The value is in {unit}, the state before in {baselineUnit}; they cannot be compared.",
            "成效以{unit}计，之前以{baselineUnit}计，无法比较。",
            "Give both in the same unit.",
            "请使用同一单位。",
            "unit",
            "baselineUnit"),
    OUTCOME_ALREADY_CORRECTED(
            "Already corrected",
            "该成效已被更正",
            "The outcome {correction} has replaced this one.",
            "该成效已由{correction}更正。",
            "Correct the newest record.",
            "请更正最新的一条。",
            "correction"),
    PERIOD_NOT_AFTER_START(
            "Period is empty",
            "时段为空",
            "The period ends on {until}, which is not after its first day {from}.",
            "时段止于{until}，不晚于起始日{from}。",
            "periodUntil is the first day that no longer counts.",
            "periodUntil 为不再计入的第一天。",
            "from",
            "until");

    private final ProblemText text;

    ActivityProblem(
            String titleEn,
            String titleZh,
            String detailEn,
            String detailZh,
            String remedyEn,
            String remedyZh,
            String... facts) {
        // every refusal of this service is a conflict with what is recorded
        this.text = new ProblemText(
                409,
                BilingualText.of(titleEn, titleZh),
                BilingualText.of(detailEn, detailZh),
                BilingualText.of(remedyEn, remedyZh),
                Set.of(facts));
    }

    @Override
    public ProblemText text() {
        return text;
    }

    /** Makes these known to the program, and says which of them the database decides when two requests meet. */
    @ApplicationScoped
    static class Source implements ProblemSource, ConstraintProblems {

        @Override
        public List<? extends ProblemType> problems() {
            return List.of(values());
        }

        @Override
        public Map<String, ? extends ProblemType> byConstraint() {
            return Map.of("activity_external_code_uq", CommonProblem.EXTERNAL_CODE_TAKEN);
        }
    }
}
