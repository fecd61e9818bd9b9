package org.xianfeng.training.problem;

import java.util.Set;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.problem.ProblemText;
import org.xianfeng.support.problem.ProblemType;

/** Why training-service says no. */
public enum TrainingProblem implements ProblemType {
    SESSION_ENDS_BEFORE_IT_STARTS(
            400,
            BilingualText.of("Ends before it starts", "结束早于开始"),
            BilingualText.of(
                    "A session that starts at {startsAt} cannot end at {endsAt}.", "班次 {startsAt} 开始，不能于 {endsAt} 结束。"),
            BilingualText.of("Give an end that lies after the start.", "请填写晚于开始时间的结束时间。"),
            "startsAt",
            "endsAt"),
    BOOKING_WINDOW_OUT_OF_ORDER(
            400,
            BilingualText.of("Booking window out of order", "预约时段顺序有误"),
            BilingualText.of(
                    "Booking from {opensAt} to {closesAt} does not fit a session that starts at {startsAt}.",
                    "班次于 {startsAt} 开始，预约时段 {opensAt} 至 {closesAt} 不成立。"),
            BilingualText.of(
                    "Booking must open before it closes, and close at the start of the session at the latest.",
                    "预约须先开放后截止，且截止时间不得晚于班次开始时间。"),
            "opensAt",
            "closesAt",
            "startsAt"),
    ORGANIZATION_NOT_THERE_THAT_DAY(
            409,
            BilingualText.of("Organisation did not exist that day", "该组织当日并不存在"),
            BilingualText.of("The organisation {organization} does not exist on {day}.", "组织{organization}在{day}并不存在。"),
            BilingualText.of(
                    "Check the day; what a dissolved organisation was to do is taken on by another one, usually its superior.",
                    "请核对日期；已撤销组织的事项请改由其他组织承担，一般为其上级组织。"),
            "organization",
            "day"),
    AUDIENCE_APART_FROM_HOST(
            409,
            BilingualText.of("Audience apart from the host", "听课范围与主办组织无隶属关系"),
            BilingualText.of(
                    "The organisation {audience}, for whose members the session is, stands neither above nor below its host.",
                    "听课范围所选组织 {audience} 既不是主办组织的上级，也不是其下级。"),
            BilingualText.of(
                    "Choose the host itself, an organisation above it, or one below it.", "请选择主办组织本身、其上级组织或其下级组织。"),
            "audience"),
    SESSION_NOT_OVER_YET(
            409,
            BilingualText.of("Not over yet", "尚未结束"),
            BilingualText.of(
                    "Only what is over can be recorded as held; this session ends at {endsAt}.",
                    "只有已结束的班次才能补录；该班次于 {endsAt} 结束。"),
            BilingualText.of(
                    "Create it as a session that can be booked, or record it after it has ended.",
                    "请将其作为可预约班次创建，或在结束之后再补录。"),
            "endsAt"),
    SESSION_ALREADY_STARTED(
            409,
            BilingualText.of("Already started", "班次已开始"),
            BilingualText.of(
                    "The session started at {startsAt}; from then on neither it nor its bookings change.",
                    "班次已于 {startsAt} 开始，此后班次及其预约不再变更。"),
            BilingualText.of(
                    "What happened is recorded as attendance, not as a change of the plan.", "实际情况请通过考勤记录反映，而不是更改计划。"),
            "startsAt"),
    SESSION_STATE_FORBIDS(
            409,
            BilingualText.of("Not in this state", "当前状态不允许"),
            BilingualText.of("This cannot be done with a session that is {state}.", "班次当前状态为 {state}，不能进行此操作。"),
            BilingualText.of("Read the session; its state says what can be done with it.", "请查看班次状态后再操作。"),
            "state"),
    CAPACITY_BELOW_BOOKED(
            409,
            BilingualText.of("Fewer seats than bookings", "席位少于已预约人数"),
            BilingualText.of(
                    "{booked} seats are taken; the session cannot be reduced to {capacity}.",
                    "已有 {booked} 人预约，席位不能减至 {capacity}。"),
            BilingualText.of("Cancel bookings first, or keep more seats.", "请先取消部分预约，或保留更多席位。"),
            "capacity",
            "booked"),
    BOOKED_OUTSIDE_AUDIENCE(
            409,
            BilingualText.of("Bookings outside the audience", "已有预约不在新的听课范围内"),
            BilingualText.of(
                    "{outside} of those who have a seat, or wait for one, do not belong to the organisation {audience}.",
                    "已预约或候补的党员中，有 {outside} 人不属于组织 {audience}。"),
            BilingualText.of(
                    "Choose an audience to which they belong, or have their bookings cancelled first.",
                    "请选择涵盖这些党员的听课范围，或先取消其预约。"),
            "audience",
            "outside"),
    LECTURER_ENGAGED(
            409,
            BilingualText.of("Lecturer engaged elsewhere", "授课人时间冲突"),
            BilingualText.of(
                    "The lecturer {lecturer} teaches another session at some time between {startsAt} and {endsAt}.",
                    "授课人 {lecturer} 在 {startsAt} 至 {endsAt} 期间另有班次。"),
            BilingualText.of("Choose another time or another lecturer.", "请另选时间或授课人。"),
            "lecturer",
            "startsAt",
            "endsAt",
            "session?"),
    ROOM_TAKEN(
            409,
            BilingualText.of("Room taken", "场地已被占用"),
            BilingualText.of(
                    "Another session of the host is in the room {room} from {startsAt} to {endsAt}.",
                    "主办组织的另一班次在 {startsAt} 至 {endsAt} 使用{room}。"),
            BilingualText.of(
                    "Choose another time or another room; leave the room out where several sessions can share the place.",
                    "请另选时间或场地；若该地点可供多个班次共用，请不填写场地。"),
            "room",
            "session",
            "startsAt",
            "endsAt"),
    LECTURER_IS_A_MEMBER(
            409,
            BilingualText.of("Not from outside", "非外聘授课人"),
            BilingualText.of(
                    "Only the name of an external lecturer is changed or erased here; this one is a member.",
                    "此处只能修改或删除外聘授课人的姓名；该授课人为党员。"),
            BilingualText.of(
                    "Correct the name where the member is recorded; the pool follows.", "请在党员信息中更正姓名，师资库会随之更新。")),
    LECTURER_ERASED(
            409,
            BilingualText.of("Name erased", "姓名已删除"),
            BilingualText.of("The name of this lecturer was erased and cannot come back.", "该授课人的姓名已被删除，无法恢复。"),
            BilingualText.of("Add a new lecturer.", "请新增授课人。")),
    SESSION_NOT_BOOKABLE(
            409,
            BilingualText.of("Cannot be booked", "不可预约"),
            BilingualText.of("A session that is {state} takes no bookings.", "班次当前状态为 {state}，不接受预约。"),
            BilingualText.of("Look for another session of the course.", "请查看该课程的其他班次。"),
            "state"),
    BOOKING_NOT_OPEN_YET(
            409,
            BilingualText.of("Booking not open yet", "预约尚未开放"),
            BilingualText.of("Booking opens at {opensAt}.", "预约将于 {opensAt} 开放。"),
            BilingualText.of("Come back then.", "请届时再预约。"),
            "opensAt"),
    BOOKING_CLOSED(
            409,
            BilingualText.of("Booking closed", "预约已截止"),
            BilingualText.of("Booking closed at {closesAt}.", "预约已于 {closesAt} 截止。"),
            BilingualText.of("Look for another session of the course.", "请查看该课程的其他班次。"),
            "closesAt"),
    ALREADY_BOOKED(
            409,
            BilingualText.of("Already booked", "已预约"),
            BilingualText.of(
                    "The member has the booking {booking} of this session already; it is {state}.",
                    "该党员已有本班次的预约 {booking}，状态为 {state}。"),
            BilingualText.of("Nothing is left to do; the booking is found under “my bookings”.", "无需重复预约，可在“我的预约”中查看。"),
            "booking",
            "state"),
    OVERLAPPING_BOOKING(
            409,
            BilingualText.of("Overlapping booking", "预约时间冲突"),
            BilingualText.of(
                    "The member has another booking, or waits for a seat, from {startsAt} to {endsAt}.",
                    "该党员在 {startsAt} 至 {endsAt} 已有其他预约或候补。"),
            BilingualText.of("Cancel the other booking first, or choose another session.", "请先取消另一预约，或选择其他班次。"),
            "booking",
            "startsAt",
            "endsAt"),
    MEMBER_NOT_INVITED(
            409,
            BilingualText.of("Not among the audience", "不在听课范围内"),
            BilingualText.of("The session is for the members of another part of the organisation.", "该班次面向其他组织的党员。"),
            BilingualText.of("Ask the host to widen the audience.", "请联系主办组织扩大听课范围。")),
    NOT_A_MEMBER(
            409,
            BilingualText.of("No membership", "没有党员身份"),
            BilingualText.of(
                    "Your account is connected to no membership, so there is nobody to book for.",
                    "您的账号未关联党员身份，无法为本人预约。"),
            BilingualText.of("Name the member for whom you book.", "请指明为哪位党员预约。")),
    NO_BRANCH_ON_THAT_DAY(
            409,
            BilingualText.of("No branch on that day", "当日无所属支部"),
            BilingualText.of("The member belonged to no branch on {day}.", "该党员在 {day} 不属于任何支部。"),
            BilingualText.of("Check the day and the member’s affiliation.", "请核对日期及该党员的组织关系。"),
            "day"),
    BOOKING_NOT_CANCELLABLE(
            409,
            BilingualText.of("Cannot be cancelled", "不可取消"),
            BilingualText.of("A booking that is {state} cannot be cancelled.", "预约当前状态为 {state}，不能取消。"),
            BilingualText.of(
                    "Read the booking; nothing is left to do if it is cancelled already.", "请查看预约；若已取消则无需再操作。"),
            "state");

    private final ProblemText text;

    TrainingProblem(int status, BilingualText title, BilingualText detail, BilingualText remedy, String... facts) {
        this.text = new ProblemText(status, title, detail, remedy, Set.of(facts));
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
