<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>gavel::protocol::LogFault</name>
    <message>
        <source>the log is empty</source>
        <translation>기록이 비어 있습니다</translation>
    </message>
    <message>
        <source>the line has no end: the log is cut off</source>
        <translation>줄이 끝나지 않았습니다. 기록이 잘렸습니다</translation>
    </message>
    <message>
        <source>the line is no JSON object</source>
        <translation>이 줄은 JSON 객체가 아닙니다</translation>
    </message>
    <message>
        <source>the line is not canonical</source>
        <translation>이 줄은 정규 형식이 아닙니다</translation>
    </message>
    <message>
        <source>the line must have an event, its hash, and at most an opening</source>
        <translation>한 줄에는 이벤트와 해시, 그리고 많아야 공개 내용 하나가 있어야 합니다</translation>
    </message>
    <message>
        <source>the event must have seq %1: one is missing, added or out of order</source>
        <translation>이벤트의 순번은 %1이어야 합니다. 빠졌거나 더해졌거나 순서가 바뀌었습니다</translation>
    </message>
    <message>
        <source>the event is earlier than the one before it</source>
        <translation>이벤트가 앞의 것보다 이릅니다</translation>
    </message>
    <message>
        <source>the lot was final before this event</source>
        <translation>이 이벤트 전에 물품의 경매가 이미 끝났습니다</translation>
    </message>
    <message>
        <source>the event before it has to be followed by another of the same moment</source>
        <translation>앞의 이벤트 다음에는 같은 시각의 다른 이벤트가 와야 합니다</translation>
    </message>
    <message>
        <source>a log begins with its lot's creation, which comes once</source>
        <translation>기록은 물품의 등록으로 시작하며, 등록은 한 번뿐입니다</translation>
    </message>
    <message>
        <source>the terms can't be read at "%1"</source>
        <translation>조건의 "%1" 항목을 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>the terms contradict each other</source>
        <translation>조건이 서로 어긋납니다</translation>
    </message>
    <message>
        <source>the event or its opening lacks a member or has a wrong one</source>
        <translation>이벤트나 그 공개 내용에 빠졌거나 잘못된 항목이 있습니다</translation>
    </message>
    <message>
        <source>the rules refuse this: %1</source>
        <translation>규칙이 허용하지 않습니다(%1)</translation>
    </message>
    <message>
        <source>the rules give no such event here</source>
        <translation>규칙에 따르면 여기에 이런 이벤트가 올 수 없습니다</translation>
    </message>
    <message>
        <source>there is no event of the type "%1"</source>
        <translation>"%1"이라는 종류의 이벤트는 없습니다</translation>
    </message>
    <message>
        <source>only the leader changes a maximum, and nobody bids against themselves</source>
        <translation>한도는 최고 입찰자만 바꾸며, 자기 자신을 상대로 입찰할 수는 없습니다</translation>
    </message>
    <message>
        <source>only the leader's bid can lapse for want of funds</source>
        <translation>잔액 부족으로는 최고 입찰자의 입찰만 무효가 될 수 있습니다</translation>
    </message>
    <message>
        <source>the commitment has no opening with its salt; a log has them once its lot is final</source>
        <translation>봉인된 값에 공개 내용과 솔트가 없습니다. 경매가 끝난 물품의 기록에는 있어야 합니다</translation>
    </message>
    <message>
        <source>the opening is not that of this event</source>
        <translation>공개 내용이 이 이벤트의 것이 아닙니다</translation>
    </message>
    <message>
        <source>the rules give another event: %1</source>
        <translation>규칙에 따르면 다른 이벤트여야 합니다: %1</translation>
    </message>
    <message>
        <source>the hash does not follow from the one before it</source>
        <translation>해시가 앞의 것에서 이어지지 않습니다</translation>
    </message>
    <message>
        <source>the log has no final event: it is cut off, or the lot is not over</source>
        <translation>기록에 마지막 이벤트가 없습니다. 잘렸거나 경매가 끝나지 않았습니다</translation>
    </message>
    <message>
        <source>the log of lot %1 has no such event, or one that ended it otherwise</source>
        <translation>물품 %1의 기록에 그런 이벤트가 없거나, 그 이벤트 뒤의 마감이 다릅니다</translation>
    </message>
    <message>
        <source>its end was moved by lot %1, and another lot between them was to move it</source>
        <translation>물품 %1에 따라 마감이 옮겨졌지만, 그 사이에 있는 다른 물품을 따라야 했습니다</translation>
    </message>
    <message>
        <source>it went by an end that lot %1 had moved before, and the move is left out</source>
        <translation>물품 %1이(가) 이미 옮긴 마감이 적용되지 않았으며, 그 이동 기록이 빠져 있습니다</translation>
    </message>
    <message>
        <source>it closed too early: by their sale it had to wait for lot %1</source>
        <translation>너무 일찍 마감되었습니다. 경매 계획에 따라 물품 %1을(를) 기다려야 했습니다</translation>
    </message>
    <message>
        <source>it has another plan of their sale than the log of lot %1</source>
        <translation>물품 %1의 기록과 경매 계획이 다릅니다</translation>
    </message>
    <message>
        <source>no event has the hash that was kept; the newest is %1</source>
        <translation>보관된 해시를 가진 기록이 없습니다. 가장 새로운 해시는 %1입니다</translation>
    </message>
    <message>
        <source>it was offered to somebody who is not in line for it, or for another amount than they bid</source>
        <translation>차순위가 아닌 사람에게, 또는 입찰액과 다른 금액으로 제안되었습니다</translation>
    </message>
</context>
<context>
    <name>gavel::link::HostAddress</name>
    <message>
        <source>Type the address of a host, such as 192.168.0.5:8010.</source>
        <translation>호스트 주소를 입력하세요. 예: 192.168.0.5:8010</translation>
    </message>
    <message>
        <source>An address begins with http:// or https://.</source>
        <translation>주소는 http:// 또는 https://로 시작합니다.</translation>
    </message>
    <message>
        <source>That is no name or address of a computer.</source>
        <translation>컴퓨터의 이름이나 주소가 아닙니다.</translation>
    </message>
    <message>
        <source>The port after the colon is a number from 1 to 65535.</source>
        <translation>콜론 뒤의 포트는 1에서 65535 사이의 숫자입니다.</translation>
    </message>
    <message>
        <source>Leave the name and password out of the address; you sign in later.</source>
        <translation>주소에는 이름과 비밀번호를 쓰지 마세요. 로그인은 나중에 합니다.</translation>
    </message>
    <message>
        <source>After the host only a lot may follow, such as /lots/3.</source>
        <translation>호스트 뒤에는 /lots/3처럼 물품만 올 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>gavel::link::HttpClient</name>
    <message>
        <source>It names an address elsewhere.</source>
        <translation>다른 곳의 주소를 가리킵니다.</translation>
    </message>
    <message>
        <source>It sends more than this program takes.</source>
        <translation>이 프로그램이 받는 것보다 더 많이 보냅니다.</translation>
    </message>
</context>
<context>
    <name>gavel::link::Problem</name>
    <message>
        <source>The host refused.</source>
        <translation>호스트가 거절했습니다.</translation>
    </message>
    <message>
        <source>The host can't be reached.</source>
        <translation>호스트에 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>The host did not answer.</source>
        <translation>호스트가 응답하지 않았습니다.</translation>
    </message>
    <message>
        <source>What answered is no Gavel host, or a newer one.</source>
        <translation>응답한 곳이 Gavel 호스트가 아니거나 더 새로운 버전입니다.</translation>
    </message>
    <message>
        <source>Given up.</source>
        <translation>그만두었습니다.</translation>
    </message>
    <message>
        <source>This address points to %1. If you trust that, join it instead.</source>
        <translation>이 주소는 %1(으)로 이어집니다. 믿을 수 있는 곳이면 그 주소로 접속하세요.</translation>
    </message>
    <message>
        <source>This address points elsewhere.</source>
        <translation>이 주소는 다른 곳으로 이어집니다.</translation>
    </message>
</context>
<context>
    <name>gavel::models::AccountsModel</name>
    <message>
        <source>No.</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>차단됨</translation>
    </message>
    <message>
        <source>Limited</source>
        <translation>한도 있음</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>한도 없음</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>이메일</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>가입일</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Funds</source>
        <translation>자금</translation>
    </message>
    <message>
        <source>Deposits</source>
        <translation>예치금</translation>
    </message>
    <message>
        <source>Leads at</source>
        <translation>선두 금액</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>낙찰액</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>판매액</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>잔액</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
</context>
<context>
    <name>gavel::models::ActivityModel</name>
    <message>
        <source>Lot %1 sold to %2 for %3</source>
        <translation>%1번 물품, %2 님에게 %3에 낙찰</translation>
    </message>
    <message>
        <source>Lot %1 passed: the reserve was not met</source>
        <translation>%1번 물품 유찰: 최저 낙찰가 미달</translation>
    </message>
    <message>
        <source>Lot %1 ended without a bid</source>
        <translation>%1번 물품, 입찰 없이 마감</translation>
    </message>
    <message>
        <source>Lot %1 is new: %2</source>
        <translation>%1번 물품 등록: %2</translation>
    </message>
    <message>
        <source>Lot %1 opened</source>
        <translation>%1번 물품 열기</translation>
    </message>
    <message>
        <source>%1 leads lot %2 at %3</source>
        <translation>%1 님이 %2번 물품 선두, %3</translation>
    </message>
    <message>
        <source>%1 still leads lot %2, at %3</source>
        <translation>%1 님이 %2번 물품 선두 유지, %3</translation>
    </message>
    <message>
        <source>Lot %1 got more time</source>
        <translation>%1번 물품 시간 연장</translation>
    </message>
    <message>
        <source>Lot %1 extended to %2</source>
        <translation>%1번 물품 %2까지 연장</translation>
    </message>
    <message>
        <source>Lot %1 paused</source>
        <translation>%1번 물품 일시 중지</translation>
    </message>
    <message>
        <source>Lot %1 goes on</source>
        <translation>%1번 물품 다시 열기</translation>
    </message>
    <message>
        <source>A bid on lot %1 was voided; the price is %2</source>
        <translation>%1번 물품의 입찰 무효, 현재가 %2</translation>
    </message>
    <message>
        <source>Lot %1 withdrawn</source>
        <translation>%1번 물품 철회</translation>
    </message>
    <message>
        <source>Lot %1 is open again</source>
        <translation>%1번 물품 다시 열림</translation>
    </message>
    <message>
        <source>Announced: %1</source>
        <translation>알림: %1</translation>
    </message>
    <message>
        <source>%1 came into the room of lot %2</source>
        <translation>%1 님이 %2번 물품 방에 들어옴</translation>
    </message>
    <message>
        <source>%1 left the room of lot %2</source>
        <translation>%1 님이 %2번 물품 방에서 나감</translation>
    </message>
    <message>
        <source>Lot %1: its sale was voided</source>
        <translation>물품 %1: 판매가 무효가 됨</translation>
    </message>
    <message>
        <source>Lot %1 offered to %2 for %3</source>
        <translation>물품 %1: %2 님에게 %3에 제안됨</translation>
    </message>
    <message>
        <source>Lot %1: the offer was declined</source>
        <translation>물품 %1: 제안이 거절됨</translation>
    </message>
</context>
<context>
    <name>gavel::models::BidForm</name>
    <message>
        <source>That is no amount. It is written like %1.</source>
        <translation>금액이 아닙니다. %1처럼 씁니다.</translation>
    </message>
    <message>
        <source>The smallest bid is %1.</source>
        <translation>최소 입찰가는 %1입니다.</translation>
    </message>
    <message>
        <source>Your maximum can't be below the price of %1.</source>
        <translation>최고 한도는 현재가 %1보다 낮을 수 없습니다.</translation>
    </message>
    <message>
        <source>The message is too long by %1.</source>
        <translation>메시지가 %1자 깁니다.</translation>
    </message>
    <message>
        <source>Sign in to bid.</source>
        <translation>입찰하려면 로그인하세요.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>보내는 중…</translation>
    </message>
    <message>
        <source>The line was lost before the answer came. The host will be asked again.</source>
        <translation>응답이 오기 전에 연결이 끊겼습니다. 호스트에 다시 물어봅니다.</translation>
    </message>
    <message>
        <source>Your bid of %1 leads.</source>
        <translation>%1 입찰이 선두입니다.</translation>
    </message>
    <message>
        <source>Your bid was taken, but an earlier maximum answered it. The smallest bid is now %1.</source>
        <translation>입찰은 접수되었지만 먼저 걸린 최고 한도가 앞섰습니다. 이제 최소 입찰가는 %1입니다.</translation>
    </message>
    <message>
        <source>This is the house’s own account, which does not bid. Sign in as a bidder to take part.</source>
        <translation>경매장 운영 계정은 입찰하지 않습니다. 참여하려면 입찰자 계정으로 로그인하세요.</translation>
    </message>
    <message>
        <source>This lot is yours, and a seller does not bid on it.</source>
        <translation>내가 내놓은 물품이므로 입찰할 수 없습니다.</translation>
    </message>
    <message>
        <source>Your maximum is %1 already.</source>
        <translation>최고 입찰 한도가 이미 %1입니다.</translation>
    </message>
    <message>
        <source>That does not lower your maximum of %1.</source>
        <translation>현재 한도 %1보다 낮지 않습니다.</translation>
    </message>
    <message>
        <source>The price to buy now no longer stands.</source>
        <translation>즉시 구매가는 더 이상 유효하지 않습니다.</translation>
    </message>
    <message>
        <source>Your maximum is now %1.</source>
        <translation>최고 입찰 한도가 %1(으)로 바뀌었습니다.</translation>
    </message>
    <message>
        <source>You lead at %1 already.</source>
        <translation>이미 %1에 선두입니다.</translation>
    </message>
    <message>
        <source>%1 is on its way…</source>
        <translation>%1 전송 중…</translation>
    </message>
    <message>
        <source>%1: no answer yet</source>
        <translation>%1: 아직 응답 없음</translation>
    </message>
    <message>
        <source>%1 was not taken</source>
        <translation>%1 접수되지 않음</translation>
    </message>
    <message>
        <source>%1 The reason: “%2”.</source>
        <translation>%1 사유: “%2”</translation>
    </message>
    <message>
        <source>Your maximum is in</source>
        <translation>최고 입찰 한도가 접수되었습니다</translation>
    </message>
    <message>
        <source>Your bid is in</source>
        <translation>입찰이 접수되었습니다</translation>
    </message>
    <message>
        <source>%1, entry %2 of the lot’s log</source>
        <translation>%1, 물품 기록 %2번</translation>
    </message>
</context>
<context>
    <name>gavel::models::ChatModel</name>
    <message>
        <source>%1: %2</source>
        <comment>who says what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>You</source>
        <translation>나</translation>
    </message>
</context>
<context>
    <name>gavel::models::Drafts</name>
    <message>
        <source>A lot without a name yet</source>
        <translation>아직 이름이 없는 물품</translation>
    </message>
</context>
<context>
    <name>gavel::models::FinderModel</name>
    <message>
        <source>Lot %1</source>
        <translation>물품 %1</translation>
    </message>
</context>
<context>
    <name>gavel::models::HistoryModel</name>
    <message>
        <source>Voided: %1</source>
        <translation>무효: %1</translation>
    </message>
    <message>
        <source>%1, voided</source>
        <translation>%1, 무효</translation>
    </message>
    <message>
        <source>Bid</source>
        <translation>입찰</translation>
    </message>
    <message>
        <source>Bidder</source>
        <translation>입찰자</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>Your maximum answered: %1</source>
        <translation>내 최고 한도로 자동 응찰: %1</translation>
    </message>
    <message>
        <source>The maximum of %1 answered: %2</source>
        <translation>%1 님의 최고 한도로 자동 응찰: %2</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1: “%2”</translation>
    </message>
</context>
<context>
    <name>gavel::models::HostLogModel</name>
    <message>
        <source>Warning: %1</source>
        <translation>경고: %1</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>오류: %1</translation>
    </message>
</context>
<context>
    <name>gavel::models::HouseForm</name>
    <message>
        <source>Choose the file.</source>
        <translation>파일을 고르세요.</translation>
    </message>
    <message>
        <source>There is no such file, or you may not read it.</source>
        <translation>그런 파일이 없거나 읽을 권한이 없습니다.</translation>
    </message>
    <message>
        <source>Give your house a name.</source>
        <translation>경매장 이름을 정해 주세요.</translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <translation>최대 %1자입니다.</translation>
    </message>
    <message>
        <source>That is no share. It is written like %1, and is at most %2 percent.</source>
        <translation>비율이 아닙니다. %1처럼 쓰고, 최대 %2퍼센트입니다.</translation>
    </message>
    <message>
        <source>That is no amount. It is written like %1.</source>
        <translation>금액이 아닙니다. %1처럼 써 주세요.</translation>
    </message>
    <message>
        <source>A port is a number from 1024 to 65535.</source>
        <translation>포트는 1024에서 65535까지의 숫자입니다.</translation>
    </message>
    <message>
        <source>A lot that goes for %1 costs its buyer %2; its seller gets %3, and the house %4.</source>
        <translation>물품이 %1에 낙찰되면 구매자는 %2을 내고, 판매자는 %3, 경매장은 %4을 받습니다.</translation>
    </message>
    <message>
        <source>A lot that goes for %1 costs its buyer %2, of which %5 is tax; its seller gets %3, and the house %4.</source>
        <translation>물품이 %1에 낙찰되면 구매자는 세금 %5을 포함해 %2을 내고, 판매자는 %3, 경매장은 %4을 받습니다.</translation>
    </message>
    <message>
        <source>Give the percent of the tax, or choose none.</source>
        <translation>세율을 적거나 ‘없음’을 고르세요.</translation>
    </message>
</context>
<context>
    <name>gavel::models::InvoiceModel</name>
    <message>
        <source>Of the deposit, handed back</source>
        <translation>예치금에서 돌려줌</translation>
    </message>
    <message>
        <source>Refund, %1</source>
        <translation>환불, %1</translation>
    </message>
    <message>
        <source>Paid, %1</source>
        <translation>결제, %1</translation>
    </message>
    <message>
        <source>taken back: %1</source>
        <translation>취소됨: %1</translation>
    </message>
    <message>
        <source>Adjustment: %1</source>
        <translation>조정: %1</translation>
    </message>
    <message>
        <source>Lot %1, collected</source>
        <translation>물품 %1, 수령함</translation>
    </message>
    <message>
        <source>Lot %1, not collected</source>
        <translation>물품 %1, 수령하지 않음</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>수령</translation>
    </message>
    <message>
        <source>What</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>낙찰가</translation>
    </message>
    <message>
        <source>Premium</source>
        <translation>수수료</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>세금</translation>
    </message>
    <message>
        <source>%1 · for %2</source>
        <translation>%1 · %2 님</translation>
    </message>
</context>
<context>
    <name>gavel::models::LogCheck</name>
    <message>
        <source>Line %1 of it does not hold: %2.</source>
        <translation>%1번째 줄이 맞지 않습니다: %2.</translation>
    </message>
    <message>
        <source>It is the log of another lot.</source>
        <translation>다른 물품의 기록입니다.</translation>
    </message>
    <message>
        <source>Event %1, which this program saw, is missing.</source>
        <translation>이 프로그램이 본 %1번 기록이 없습니다.</translation>
    </message>
    <message>
        <source>Event %1 is not the one that this program saw.</source>
        <translation>%1번 기록이 이 프로그램이 본 것과 다릅니다.</translation>
    </message>
    <message>
        <source>Your bid of %1 is not in it as you made it (event %2).</source>
        <translation>내 입찰 %1이(가) 입찰한 그대로 들어 있지 않습니다(%2번 기록).</translation>
    </message>
    <message numerus="yes">
        <source>Verified: %n event(s)</source>
        <translation>
            <numerusform>확인됨: 기록 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>Verified: 42 events.</comment>
        <translation>%1.</translation>
    </message>
    <message numerus="yes">
        <source>%1, and my %n bid(s) are in it.</source>
        <comment>Verified: 42 events, and my 3 bids are in it.</comment>
        <translation>
            <numerusform>%1, 내 입찰 %n건이 모두 들어 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not trust this result: the published log does not fit what this program saw.</source>
        <translation>이 결과를 믿지 마세요. 공개된 기록이 이 프로그램이 본 것과 맞지 않습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n more thing(s) do not fit.</source>
        <translation>
            <numerusform>그 밖에 %n건이 더 맞지 않습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>the rules give another event</source>
        <translation>규칙에 따르면 다른 이벤트여야 합니다</translation>
    </message>
</context>
<context>
    <name>gavel::models::LotActions</name>
    <message>
        <source>“%1” is open for bids.</source>
        <translation>“%1”의 입찰을 시작했습니다.</translation>
    </message>
    <message>
        <source>“%1” is paused; its time stands still.</source>
        <translation>“%1”을(를) 일시 중지했습니다. 시간이 멈춥니다.</translation>
    </message>
    <message>
        <source>“%1” goes on.</source>
        <translation>“%1”을(를) 다시 시작했습니다.</translation>
    </message>
    <message>
        <source>“%1” ends later.</source>
        <translation>“%1”의 마감을 늦췄습니다.</translation>
    </message>
    <message>
        <source>“%1” is withdrawn.</source>
        <translation>“%1”을(를) 철회했습니다.</translation>
    </message>
    <message>
        <source>“%1” is closed.</source>
        <translation>“%1”을(를) 마감했습니다.</translation>
    </message>
    <message>
        <source>A bid on “%1” is void. All whose standing changed were told.</source>
        <translation>“%1”의 입찰 하나를 무효로 했습니다. 순위가 바뀐 모두에게 알렸습니다.</translation>
    </message>
    <message>
        <source>“%1” is open again.</source>
        <translation>“%1”을(를) 다시 열었습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) are open for bids.</source>
        <translation>
            <numerusform>물품 %n점의 입찰을 시작했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) are paused.</source>
        <translation>
            <numerusform>물품 %n점을 일시 중지했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) go on.</source>
        <translation>
            <numerusform>물품 %n점을 다시 시작했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) end later.</source>
        <translation>
            <numerusform>물품 %n점의 마감을 늦췄습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) are withdrawn.</source>
        <translation>
            <numerusform>물품 %n점을 철회했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) are closed.</source>
        <translation>
            <numerusform>물품 %n점을 마감했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” ends %n minute(s) later, at %2.</source>
        <translation>
            <numerusform>“%1”의 마감이 %n분 늦춰져 %2에 끝납니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sale of “%1” is void. It can be offered to the runner-up, or relisted.</source>
        <translation>“%1”의 판매가 무효가 되었습니다. 차순위자에게 제안하거나 다시 올릴 수 있습니다.</translation>
    </message>
    <message>
        <source>“%1” is offered to the runner-up, who was told.</source>
        <translation>“%1”을(를) 차순위자에게 제안하고 알렸습니다.</translation>
    </message>
    <message>
        <source>“%1” is offered to %2 for %3, who was told.</source>
        <translation>“%1”을(를) %2 님에게 %3에 제안하고 알렸습니다.</translation>
    </message>
    <message>
        <source>“%1” is sold to %2 for %3.</source>
        <translation>“%1”이(가) %2 님에게 %3에 낙찰되었습니다.</translation>
    </message>
    <message>
        <source>%1 does not take “%2”. It can be offered to the next in line, or relisted.</source>
        <translation>%1 님이 “%2”을(를) 받지 않습니다. 다음 순위자에게 제안하거나 다시 올릴 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>gavel::models::LotActor</name>
    <message>
        <source>“%1” stays as it is: %2</source>
        <translation>“%1”은(는) 그대로입니다. %2</translation>
    </message>
</context>
<context>
    <name>gavel::models::LotCsv</name>
    <message>
        <source>That is no span of time. It is written like %1.</source>
        <translation>기간이 아닙니다. %1처럼 씁니다.</translation>
    </message>
    <message>
        <source>Either say when the lot ends, or how long it lasts.</source>
        <translation>마감 시각과 기간 가운데 하나만 적으세요.</translation>
    </message>
    <message>
        <source>Steps are “ladder”, “any” or “ebay”, one amount, or several: “5; 10 &gt; 100” is 5, and 10 from 100 on.</source>
        <translation>호가 단위는 “ladder”, “any”, “ebay”, 금액 하나, 또는 여럿입니다. “5; 10 &gt; 100”은 5이고 100부터는 10이라는 뜻입니다.</translation>
    </message>
    <message>
        <source>It is “none”, or the window, the extension and the limit, like %1.</source>
        <translation>“none”이거나, %1처럼 구간, 연장 시간, 최대 연장을 적습니다.</translation>
    </message>
    <message>
        <source>There is no lot below the header.</source>
        <translation>열 이름 아래에 물품이 없습니다.</translation>
    </message>
    <message>
        <source>The column “%1” is there twice.</source>
        <translation>“%1” 열이 두 번 있습니다.</translation>
    </message>
    <message>
        <source>The first line needs a column “%1”.</source>
        <translation>첫 줄에 “%1” 열이 필요합니다.</translation>
    </message>
    <message>
        <source>This line has more cells than the header.</source>
        <translation>이 줄에는 열 이름보다 칸이 많습니다.</translation>
    </message>
    <message>
        <source>It is not clear which amount this is. It is written like %1.</source>
        <translation>어떤 금액인지 분명하지 않습니다. %1처럼 적습니다.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Start price</source>
        <translation>시작가</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>최저 낙찰가</translation>
    </message>
    <message>
        <source>Buy now</source>
        <translation>즉시 구매가</translation>
    </message>
    <message>
        <source>Opens at</source>
        <translation>시작 시각</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>종료 시각</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>기간</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>호가 단위</translation>
    </message>
    <message>
        <source>Soft close</source>
        <translation>마감 연장</translation>
    </message>
    <message>
        <source>Below the reserve</source>
        <translation>최저 낙찰가 미만</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>분류</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>경매 회차</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>It is “hold” or “jump”.</source>
        <translation>“hold”나 “jump”로 적습니다.</translation>
    </message>
    <message>
        <source>There is no such sale here. These are: %1.</source>
        <translation>여기에는 그런 회차가 없습니다. 있는 회차: %1.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>시가</translation>
    </message>
    <message>
        <source>Premium</source>
        <translation>구매 수수료</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>판매 수수료</translation>
    </message>
    <message>
        <source>It can’t be read as percent: one number up to %1, like 25, or as it changes with the price: “25; 20 &gt; 10000” is 25 up to 10000 and 20 of what lies above.</source>
        <translation>퍼센트로 읽을 수 없습니다. %1 이하의 숫자 하나(예: 25)나, 가격에 따라 달라지면 “25; 20 &gt; 10000”처럼 적으세요. 10000까지 25, 그 위로는 20이라는 뜻입니다.</translation>
    </message>
    <message>
        <source>The columns “%1” and “%2” are both read as %3.</source>
        <translation>“%1” 열과 “%2” 열이 모두 ‘%3’(으)로 읽힙니다.</translation>
    </message>
</context>
<context>
    <name>gavel::models::LotImport</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>사진 %n장</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>제외함</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>준비됨</translation>
    </message>
    <message>
        <source>Being put up…</source>
        <translation>올리는 중…</translation>
    </message>
    <message>
        <source>On sale as lot %1</source>
        <translation>%1번 물품으로 판매 중</translation>
    </message>
    <message>
        <source>On sale as lot %1. %2</source>
        <translation>%1번 물품으로 판매 중입니다. %2</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>물품</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작가</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>최저 낙찰가</translation>
    </message>
    <message>
        <source>Buy now</source>
        <translation>즉시 구매가</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Ends, lasts</source>
        <translation>마감·기간</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>호가 단위</translation>
    </message>
    <message>
        <source>Soft close</source>
        <translation>마감 연장</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Changes lot %1. %2</source>
        <translation>%1번 물품을 고칩니다. %2</translation>
    </message>
    <message>
        <source>Lot %1 is so already</source>
        <translation>%1번 물품이 이미 이와 같습니다</translation>
    </message>
    <message>
        <source>Lot %1 has ended and can't be changed any more</source>
        <translation>%1번 물품은 끝나서 더는 고칠 수 없습니다</translation>
    </message>
    <message>
        <source>Lot %1 was changed</source>
        <translation>%1번 물품을 고쳤습니다</translation>
    </message>
    <message>
        <source>Below the reserve</source>
        <translation>최저 낙찰가 미만</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>분류</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>경매 회차</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>시가</translation>
    </message>
    <message>
        <source>Premium</source>
        <translation>구매 수수료</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>판매 수수료</translation>
    </message>
    <message numerus="yes">
        <source>Goes without %n picture(s): %1</source>
        <translation>
            <numerusform>사진 %n장 없이 올라갑니다. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without %n picture(s): %1</source>
        <translation>
            <numerusform>사진 %n장이 빠져 있습니다. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Goes without %n picture(s), not there: %1.</source>
        <translation>
            <numerusform>사진 %n장 없이 올라갑니다. 찾을 수 없는 파일: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without %n picture(s), not there: %1.</source>
        <translation>
            <numerusform>사진 %n장이 빠져 있습니다. 찾지 못한 파일: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) found, to be sent.</source>
        <translation>
            <numerusform>빠졌던 사진 %n장을 찾았습니다. 보낼 수 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n picture(s), without %2</source>
        <translation>
            <numerusform>사진 %n장 중 %1장, 없는 것: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::models::LotImporter</name>
    <message numerus="yes">
        <source>A lot has at most %n picture(s).</source>
        <translation>
            <numerusform>사진은 %n장까지입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no picture “%1” in the folder.</source>
        <translation>폴더에 “%1” 사진이 없습니다.</translation>
    </message>
    <message>
        <source>The file could not be read: %1</source>
        <translation>파일을 읽을 수 없습니다: %1</translation>
    </message>
    <message>
        <source>The file is larger than 16 MB. Please part it.</source>
        <translation>파일이 16MB보다 큽니다. 나누어 주세요.</translation>
    </message>
    <message>
        <source>It may be on sale already; this is looked up first.</source>
        <translation>이미 판매 중일 수 있어 먼저 확인합니다.</translation>
    </message>
    <message>
        <source>Its times have passed meanwhile.</source>
        <translation>그사이 정한 시각이 지났습니다.</translation>
    </message>
    <message>
        <source>Not all of its pictures were sent.</source>
        <translation>사진을 모두 보내지 못했습니다.</translation>
    </message>
    <message>
        <source>There is no picture “%1” in the zip.</source>
        <translation>zip에 “%1” 사진이 없습니다.</translation>
    </message>
    <message>
        <source>Several files in the zip may be “%1”.</source>
        <translation>zip에 “%1” 사진일 수 있는 파일이 여러 개입니다.</translation>
    </message>
</context>
<context>
    <name>gavel::models::LotTableModel</name>
    <message>
        <source>Lot</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>Bids</source>
        <translation>입찰</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>남은 시간</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>선두</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>분류</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>경매 회차</translation>
    </message>
</context>
<context>
    <name>gavel::models::LotsCsv</name>
    <message>
        <source>I lead</source>
        <translation>선두</translation>
    </message>
    <message>
        <source>My maximum</source>
        <translation>내 최고 한도</translation>
    </message>
    <message>
        <source>Premium</source>
        <translation>수수료</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>낼 금액</translation>
    </message>
    <message>
        <source>Head of the log</source>
        <translation>기록의 해시</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>최저 낙찰가</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>판매 수수료</translation>
    </message>
    <message>
        <source>I get</source>
        <translation>받을 금액</translation>
    </message>
    <message>
        <source>Smallest bid</source>
        <translation>최소 입찰가</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>물품</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>판매자</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>통화</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>Bids</source>
        <translation>입찰</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>선두</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>마감</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>지불됨</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>세금</translation>
    </message>
</context>
<context>
    <name>gavel::models::MeansWords</name>
    <message>
        <source>Cash</source>
        <translation>현금</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>카드</translation>
    </message>
    <message>
        <source>Cheque</source>
        <translation>수표</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>계좌 이체</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>기타</translation>
    </message>
    <message>
        <source>Funds</source>
        <translation>예치금</translation>
    </message>
</context>
<context>
    <name>gavel::models::MyLotsFacts</name>
    <message>
        <source>1 lot</source>
        <translation>1개</translation>
    </message>
    <message>
        <source>%1 lots</source>
        <translation>%1개</translation>
    </message>
    <message>
        <source>If you won all that you lead, with the premium</source>
        <translation>선두인 물품을 모두 낙찰받으면 (수수료 포함)</translation>
    </message>
    <message>
        <source>If you won all that you lead</source>
        <translation>선두인 물품을 모두 낙찰받으면</translation>
    </message>
    <message>
        <source>You lead</source>
        <translation>선두</translation>
    </message>
    <message>
        <source>Outbid</source>
        <translation>밀려남</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>낙찰받음</translation>
    </message>
    <message>
        <source>At most, by your maxima</source>
        <translation>최고 한도까지 오르면</translation>
    </message>
    <message>
        <source>Hammer prices</source>
        <translation>낙찰가 합계</translation>
    </message>
    <message>
        <source>Premium</source>
        <translation>수수료</translation>
    </message>
    <message>
        <source>To pay in all</source>
        <translation>모두 낼 금액</translation>
    </message>
    <message>
        <source>Bid so far on %1</source>
        <translation>진행 중 %1의 현재가</translation>
    </message>
    <message>
        <source>%1 sold for</source>
        <translation>%1 낙찰가 합계</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>판매 수수료</translation>
    </message>
    <message>
        <source>You get</source>
        <translation>받을 금액</translation>
    </message>
    <message>
        <source>Coming up</source>
        <translation>예정</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Held of your funds</source>
        <translation>예치금에서 묶인 금액</translation>
    </message>
    <message>
        <source>Paid in all</source>
        <translation>모두 지불됨</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>지불됨</translation>
    </message>
    <message>
        <source>If you won all that you lead, with premium and tax</source>
        <translation>앞서는 물품을 모두 낙찰받으면 (수수료와 세금 포함)</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>세금</translation>
    </message>
</context>
<context>
    <name>gavel::models::MyLotsModel</name>
    <message>
        <source>My maximum</source>
        <translation>내 최고 한도</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>낼 금액</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>최저 낙찰가</translation>
    </message>
    <message>
        <source>Smallest bid</source>
        <translation>최소 입찰가</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>물품</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>Bids</source>
        <translation>입찰</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>마감</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>낙찰받음</translation>
    </message>
    <message>
        <source>Sold to %1</source>
        <translation>%1 님에게 낙찰</translation>
    </message>
    <message>
        <source>opens %1</source>
        <translation>%1 시작</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>내 순위</translation>
    </message>
    <message>
        <source>Hammer price</source>
        <translation>낙찰가</translation>
    </message>
    <message>
        <source>Premium</source>
        <translation>수수료</translation>
    </message>
    <message>
        <source>%1 · paid</source>
        <translation>%1 · 지불됨</translation>
    </message>
    <message>
        <source>Bid voided</source>
        <translation>입찰 무효</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>지불한 금액</translation>
    </message>
    <message>
        <source>Bids at the opening</source>
        <translation>시작 때 입찰</translation>
    </message>
</context>
<context>
    <name>gavel::models::NoticeFeed</name>
    <message>
        <source>Lot %1</source>
        <translation>물품 %1</translation>
    </message>
    <message>
        <source>The host voided your bid on %1.</source>
        <translation>진행자가 %1에 대한 내 입찰을 무효로 했습니다.</translation>
    </message>
    <message>
        <source>The host voided your bid on %1: “%2”.</source>
        <translation>진행자가 %1에 대한 내 입찰을 무효로 했습니다. 사유: “%2”</translation>
    </message>
    <message>
        <source>The host lets you bid again.</source>
        <translation>이제 다시 입찰할 수 있습니다.</translation>
    </message>
    <message>
        <source>The host has shut this account out of the bidding.</source>
        <translation>진행자가 이 계정의 입찰을 막았습니다.</translation>
    </message>
    <message>
        <source>The host has shut this account out of the bidding: “%1”.</source>
        <translation>진행자가 이 계정의 입찰을 막았습니다. 사유: “%1”</translation>
    </message>
    <message>
        <source>The host paid in %1 for you. Available: %2.</source>
        <translation>진행자가 %1을(를) 예치해 주었습니다. 사용 가능: %2</translation>
    </message>
    <message>
        <source>Your funds are no longer limited.</source>
        <translation>이제 예치금 한도 없이 입찰할 수 있습니다.</translation>
    </message>
    <message>
        <source>Your funds are limited now. Available: %1.</source>
        <translation>이제 예치금 한도 안에서만 입찰할 수 있습니다. 사용 가능: %1</translation>
    </message>
</context>
<context>
    <name>gavel::models::NoticeWords</name>
    <message>
        <source>%1 went to somebody else for %2.</source>
        <translation>%1: 다른 사람에게 %2에 낙찰되었습니다.</translation>
    </message>
    <message>
        <source>Outbid on %1 while you were away. The next bid is %2.</source>
        <translation>%1: 자리를 비운 사이 다른 사람이 앞질렀습니다. 다음 입찰가는 %2입니다.</translation>
    </message>
    <message>
        <source>Outbid on %1. The next bid is %2.</source>
        <translation>%1: 다른 사람이 앞질렀습니다. 다음 입찰가는 %2입니다.</translation>
    </message>
    <message>
        <source>You won %1 for %2 while you were away.</source>
        <translation>%1: 자리를 비운 사이 %2에 낙찰받았습니다.</translation>
    </message>
    <message>
        <source>You won %1 for %2.</source>
        <translation>%1: %2에 낙찰받았습니다.</translation>
    </message>
    <message>
        <source>Your lot %1 is sold for %2.</source>
        <translation>내 물품 %1: %2에 팔렸습니다.</translation>
    </message>
    <message>
        <source>Your lot %1 has ended at %2, below its reserve.</source>
        <translation>내 물품 %1: 최저 낙찰가에 못 미친 %2에 마감되었습니다.</translation>
    </message>
    <message>
        <source>Your lot %1 has ended without a bid.</source>
        <translation>내 물품 %1: 입찰 없이 마감되었습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%1 ends in less than %n minute(s).</source>
        <translation>
            <numerusform>%1: %n분 안에 마감됩니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outbid on %n lot(s): %1.</source>
        <translation>
            <numerusform>물품 %n개에서 밀려났습니다: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) that you watch end soon: %1.</source>
        <translation>
            <numerusform>관심 물품 %n개가 곧 마감됩니다: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You won %n lot(s): %1.</source>
        <translation>
            <numerusform>물품 %n개를 낙찰받았습니다: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your lots have ended: %1.</source>
        <translation>
            <numerusform>내 물품 %n개가 마감되었습니다: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Outbid</source>
        <translation>밀려남</translation>
    </message>
    <message>
        <source>Ending soon</source>
        <translation>곧 마감</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>낙찰</translation>
    </message>
    <message>
        <source>Your lot has ended</source>
        <translation>내 물품 마감</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>안내</translation>
    </message>
    <message>
        <source>%1 is offered to you for %2. You take or decline it in its room.</source>
        <translation>%1을(를) %2에 살 수 있습니다. 물품의 방에서 받거나 거절하세요.</translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) are offered to you: %1.</source>
        <translation>
            <numerusform>물품 %n개를 제안받았습니다: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Offered to you</source>
        <translation>나에게 제안됨</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 외 %n점</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::models::PresenceModel</name>
    <message>
        <source>1 person here</source>
        <translation>1명 있음</translation>
    </message>
    <message>
        <source>%1 people here</source>
        <translation>%1명 있음</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (나)</translation>
    </message>
</context>
<context>
    <name>gavel::models::ProjectorSlide</name>
    <message>
        <source>%1 leads</source>
        <translation>%1 님이 선두</translation>
    </message>
    <message>
        <source>No bids yet</source>
        <translation>아직 입찰 없음</translation>
    </message>
    <message>
        <source>Sold to %1</source>
        <translation>%1 님에게 낙찰</translation>
    </message>
    <message>
        <source>The reserve was not met</source>
        <translation>최저 낙찰가에 이르지 못했습니다</translation>
    </message>
    <message>
        <source>Nobody bid</source>
        <translation>입찰이 없었습니다</translation>
    </message>
    <message>
        <source>It is no longer for sale</source>
        <translation>판매가 철회되었습니다</translation>
    </message>
    <message>
        <source>until it opens</source>
        <translation>뒤에 시작</translation>
    </message>
    <message>
        <source>left, or longer</source>
        <translation>남음, 연장될 수 있음</translation>
    </message>
    <message>
        <source>left</source>
        <translation>남음</translation>
    </message>
    <message>
        <source>left, paused</source>
        <translation>남음, 일시 중지</translation>
    </message>
    <message>
        <source>1 person here</source>
        <translation>1명 있음</translation>
    </message>
    <message>
        <source>%1 people here</source>
        <translation>%1명 있음</translation>
    </message>
    <message>
        <source>Lot %1</source>
        <translation>물품 %1</translation>
    </message>
    <message>
        <source>Its buyer does not have it after all</source>
        <translation>낙찰자가 받지 않게 되었습니다</translation>
    </message>
</context>
<context>
    <name>gavel::models::PaperWords</name>
    <message>
        <source>Catalogue</source>
        <translation>경매 도록</translation>
    </message>
    <message>
        <source>Lot labels</source>
        <translation>물품 라벨</translation>
    </message>
    <message>
        <source>Bid sheets</source>
        <translation>입찰 기록지</translation>
    </message>
    <message>
        <source>Run sheet</source>
        <translation>진행표</translation>
    </message>
    <message>
        <source>Pick list</source>
        <translation>물품 인도 목록</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>정산서</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>%1 / %2쪽</translation>
    </message>
    <message>
        <source>%1 (continued)</source>
        <translation>%1 (계속)</translation>
    </message>
    <message>
        <source>Other lots</source>
        <translation>그 밖의 물품</translation>
    </message>
    <message>
        <source>Start price %1</source>
        <translation>시작가 %1</translation>
    </message>
    <message>
        <source>Buy now for %1</source>
        <translation>즉시 구매가 %1</translation>
    </message>
    <message>
        <source>Lots: %1</source>
        <translation>물품 %1점</translation>
    </message>
    <message>
        <source>Printed %1</source>
        <translation>%1 인쇄</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code to see this lot, and to bid.</source>
        <translation>휴대폰 카메라로 코드를 비추면 이 물품을 보고 입찰할 수 있습니다.</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code to see all lots.</source>
        <translation>휴대폰 카메라로 코드를 비추면 모든 물품을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Write your paddle and your bid on the next free line, no less than the line says.</source>
        <translation>다음 빈 줄에 패들 번호와 입찰가를 적어 주세요. 줄에 적힌 금액 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>최소 금액</translation>
    </message>
    <message>
        <source>Paddle</source>
        <translation>패들 번호</translation>
    </message>
    <message>
        <source>Your bid</source>
        <translation>입찰가</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작가</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>최저 낙찰가</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>비공개</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>마감 예정</translation>
    </message>
    <message>
        <source>Price and paddle</source>
        <translation>낙찰가와 패들</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>결제 완료</translation>
    </message>
    <message>
        <source>owes %1</source>
        <translation>미납 %1</translation>
    </message>
    <message>
        <source>collected</source>
        <translation>수령함</translation>
    </message>
    <message>
        <source>Lots to collect: %1</source>
        <translation>인도할 물품 %1점</translation>
    </message>
    <message>
        <source>There is nothing to list.</source>
        <translation>실을 내용이 없습니다.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>낙찰가</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>수수료</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>Adjustment: %1</source>
        <translation>조정: %1</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>Paid out: %1</source>
        <translation>지급: %1</translation>
    </message>
    <message>
        <source>Still to be paid out</source>
        <translation>지급할 금액</translation>
    </message>
    <message>
        <source>Owed by the seller</source>
        <translation>판매자가 낼 금액</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>현금</translation>
    </message>
    <message>
        <source>card</source>
        <translation>카드</translation>
    </message>
    <message>
        <source>cheque</source>
        <translation>수표</translation>
    </message>
    <message>
        <source>bank transfer</source>
        <translation>계좌 이체</translation>
    </message>
    <message>
        <source>other means</source>
        <translation>기타</translation>
    </message>
    <message>
        <source>funds</source>
        <translation>예치금</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>청구서</translation>
    </message>
    <message>
        <source>Invoice %1</source>
        <translation>청구서 %1</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>영수증</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>영수증 %1</translation>
    </message>
    <message>
        <source>Premium</source>
        <translation>구매 수수료</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>세금</translation>
    </message>
    <message>
        <source>of it a gift: %1</source>
        <translation>이 가운데 기부금: %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>%1 님의 것</translation>
    </message>
    <message>
        <source>Paid: %1</source>
        <translation>납부: %1</translation>
    </message>
    <message>
        <source>Given back: %1</source>
        <translation>환불: %1</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>낼 금액</translation>
    </message>
    <message>
        <source>To be given back</source>
        <translation>돌려받을 금액</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>발행: %1</translation>
    </message>
    <message>
        <source>No. %1  ·  %2</source>
        <translation>번호 %1  ·  %2</translation>
    </message>
    <message>
        <source>%1 % tax on %2 of prices and premiums</source>
        <translation>세율 %1%, 낙찰가와 구매 수수료 %2에 대한 세금</translation>
    </message>
    <message>
        <source>%1 % tax on %2 of premiums</source>
        <translation>세율 %1%, 구매 수수료 %2에 대한 세금</translation>
    </message>
    <message>
        <source>Margin scheme: tax is in the price, and not shown apart</source>
        <translation>마진 과세: 세금은 가격에 포함되어 있으며 따로 적지 않음</translation>
    </message>
    <message>
        <source>Not taxed: %1</source>
        <translation>과세되지 않는 금액: %1</translation>
    </message>
    <message>
        <source>%1: %2, which the buyers paid to the house</source>
        <translation>%1: %2 (구매자가 경매장에 낸 세금)</translation>
    </message>
    <message>
        <source>Value %1</source>
        <translation>시가 %1</translation>
    </message>
    <message>
        <source>Purchase slip</source>
        <translation>구매 명세서</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>구매자</translation>
    </message>
    <message>
        <source>Hammer price</source>
        <translation>낙찰가</translation>
    </message>
    <message>
        <source>Sold by %1</source>
        <translation>판매자 %1</translation>
    </message>
    <message>
        <source>Sold by %1, %2</source>
        <translation>판매자 %1, %2</translation>
    </message>
    <message>
        <source>Lot %1</source>
        <translation>물품 %1</translation>
    </message>
    <message>
        <source>Of it a gift</source>
        <translation>이 가운데 기부금</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>납부한 금액</translation>
    </message>
    <message>
        <source>%1 · paddle %2</source>
        <translation>%1 · 패들 %2</translation>
    </message>
    <message>
        <source>The line of figures and letters under each lot is the hash of its log. Whoever has the log can check with it that nothing was changed: gavel verify LOG.jsonl --head HASH</source>
        <translation>물품마다 아래에 적힌 숫자와 글자는 그 물품 기록의 해시입니다. 기록을 가진 사람은 누구나 바뀐 것이 없는지 이것으로 확인할 수 있습니다: gavel verify LOG.jsonl --head HASH</translation>
    </message>
    <message>
        <source>Dear %1,</source>
        <translation>%1 님께</translation>
    </message>
    <message>
        <source>Of what you bought at %1, %2 is still to be paid. It is listed below.</source>
        <translation>%1에서 구매하신 물품의 대금 가운데 %2을(를) 아직 내지 않으셨습니다. 내역은 아래와 같습니다.</translation>
    </message>
    <message>
        <source>At %1 you paid %2 too much, which is kept for you. It is listed below.</source>
        <translation>%1에서 더 내신 %2을(를) 돌려드리려고 보관하고 있습니다. 내역은 아래와 같습니다.</translation>
    </message>
    <message>
        <source>Please come by the cashier’s desk.</source>
        <translation>계산대에 들러 주세요.</translation>
    </message>
    <message>
        <source>Please come by the cashier’s desk, or reach us: %1</source>
        <translation>계산대에 들르시거나 다음으로 연락해 주세요: %1</translation>
    </message>
    <message>
        <source>You also find it here, once signed in: %1</source>
        <translation>로그인하시면 다음 주소에서도 보실 수 있습니다: %1</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>날짜</translation>
    </message>
</context>
<context>
    <name>gavel::models::PayerText</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>table %1</source>
        <translation>테이블 %1</translation>
    </message>
</context>
<context>
    <name>gavel::models::RecordModel</name>
    <message>
        <source>When</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>누가</translation>
    </message>
    <message>
        <source>What</source>
        <translation>한 일</translation>
    </message>
    <message>
        <source>For</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>물품</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>Why, or which</source>
        <translation>이유·내용</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>경매 회차</translation>
    </message>
</context>
<context>
    <name>gavel::models::RecordWords</name>
    <message>
        <source>Lot opened</source>
        <translation>물품 열기</translation>
    </message>
    <message>
        <source>Lot paused</source>
        <translation>물품 일시 중지</translation>
    </message>
    <message>
        <source>Lot resumed</source>
        <translation>물품 재개</translation>
    </message>
    <message>
        <source>Lot extended</source>
        <translation>물품 연장</translation>
    </message>
    <message>
        <source>Lot withdrawn</source>
        <translation>물품 철회</translation>
    </message>
    <message>
        <source>Lot closed</source>
        <translation>물품 마감</translation>
    </message>
    <message>
        <source>Lot reopened</source>
        <translation>물품 다시 열기</translation>
    </message>
    <message>
        <source>Lot changed</source>
        <translation>물품 변경</translation>
    </message>
    <message>
        <source>Bid voided</source>
        <translation>입찰 무효</translation>
    </message>
    <message>
        <source>password</source>
        <translation>비밀번호</translation>
    </message>
    <message>
        <source>funds</source>
        <translation>자금</translation>
    </message>
    <message>
        <source>paddle</source>
        <translation>패들</translation>
    </message>
    <message>
        <source>name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>전화번호</translation>
    </message>
    <message>
        <source>table</source>
        <translation>자리</translation>
    </message>
    <message>
        <source>note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>hidden entry</source>
        <translation>숨김</translation>
    </message>
    <message>
        <source>It is the bidder’s own lot.</source>
        <translation>입찰자 본인의 물품입니다.</translation>
    </message>
    <message>
        <source>The bidder is blocked.</source>
        <translation>차단된 입찰자입니다.</translation>
    </message>
    <message>
        <source>The bidder leads already.</source>
        <translation>이미 선두인 입찰자입니다.</translation>
    </message>
    <message>
        <source>The bidder leads no longer.</source>
        <translation>더는 선두가 아닌 입찰자입니다.</translation>
    </message>
    <message>
        <source>It is more than the bidder’s funds.</source>
        <translation>입찰자의 자금을 넘습니다.</translation>
    </message>
    <message>
        <source>Bidder added</source>
        <translation>입찰자 추가</translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation>계정 변경</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>차단</translation>
    </message>
    <message>
        <source>Unblocked</source>
        <translation>차단 해제</translation>
    </message>
    <message>
        <source>Role changed</source>
        <translation>역할 변경</translation>
    </message>
    <message>
        <source>Code made</source>
        <translation>코드 발급</translation>
    </message>
    <message>
        <source>Codes withdrawn</source>
        <translation>코드 회수</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>예치</translation>
    </message>
    <message>
        <source>Bid entered</source>
        <translation>대리 입찰</translation>
    </message>
    <message>
        <source>Bid refused</source>
        <translation>대리 입찰 거절</translation>
    </message>
    <message>
        <source>none any more</source>
        <translation>역할 없음</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>비공개</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>결제</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>환불</translation>
    </message>
    <message>
        <source>Payment taken back</source>
        <translation>결제 취소</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>금액 조정</translation>
    </message>
    <message>
        <source>Invoice numbered</source>
        <translation>청구서 번호 부여</translation>
    </message>
    <message>
        <source>Lot collected</source>
        <translation>물품 수령</translation>
    </message>
    <message>
        <source>Not collected after all</source>
        <translation>수령 표시 취소</translation>
    </message>
    <message>
        <source>Sale voided</source>
        <translation>판매 무효</translation>
    </message>
    <message>
        <source>Lot offered</source>
        <translation>차순위 제안</translation>
    </message>
    <message>
        <source>Lot relisted</source>
        <translation>다시 올림</translation>
    </message>
    <message>
        <source>Offer taken</source>
        <translation>제안 수락</translation>
    </message>
    <message>
        <source>Offer declined</source>
        <translation>제안 거절</translation>
    </message>
    <message>
        <source>Sale planned</source>
        <translation>경매 계획</translation>
    </message>
    <message>
        <source>Lots put in order</source>
        <translation>물품 순서 정함</translation>
    </message>
    <message>
        <source>Sale removed</source>
        <translation>경매 삭제</translation>
    </message>
    <message>
        <source>Sale changed</source>
        <translation>경매 내용 변경</translation>
    </message>
    <message>
        <source>Sale started</source>
        <translation>경매 시작</translation>
    </message>
    <message>
        <source>Sale ended</source>
        <translation>경매 종료</translation>
    </message>
    <message>
        <source>Lots numbered anew</source>
        <translation>물품 번호 다시 매김</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>지급</translation>
    </message>
    <message>
        <source>Settlement adjusted</source>
        <translation>정산 조정</translation>
    </message>
    <message>
        <source>Cash counted</source>
        <translation>현금 세기</translation>
    </message>
    <message>
        <source>Bid before opening withdrawn</source>
        <translation>시작 전 입찰 거둠</translation>
    </message>
    <message>
        <source>whose bill</source>
        <translation>청구서 부담</translation>
    </message>
    <message>
        <source>premium</source>
        <translation>구매 수수료</translation>
    </message>
    <message>
        <source>commission</source>
        <translation>판매 수수료</translation>
    </message>
    <message>
        <source>number</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>category</source>
        <translation>분류</translation>
    </message>
    <message>
        <source>sale</source>
        <translation>경매</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>picture removed</source>
        <translation>사진 삭제</translation>
    </message>
    <message>
        <source>about the house</source>
        <translation>소개</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>연락처</translation>
    </message>
    <message>
        <source>logo</source>
        <translation>로고</translation>
    </message>
    <message>
        <source>who sells</source>
        <translation>출품할 수 있는 사람</translation>
    </message>
    <message>
        <source>who signs up</source>
        <translation>가입할 수 있는 사람</translation>
    </message>
    <message>
        <source>code of the hall</source>
        <translation>현장 코드</translation>
    </message>
    <message>
        <source>evening on or over</source>
        <translation>행사 진행 여부</translation>
    </message>
    <message>
        <source>names or paddles shown</source>
        <translation>이름·패들 표시</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Funds limited</source>
        <translation>예치금 한도 설정</translation>
    </message>
    <message>
        <source>Funds opened</source>
        <translation>예치금 한도 해제</translation>
    </message>
    <message>
        <source>House changed</source>
        <translation>경매장 정보 변경</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>공지</translation>
    </message>
</context>
<context>
    <name>gavel::models::ReserveForm</name>
    <message>
        <source>That is no amount. It is written like %1.</source>
        <translation>금액이 아닙니다. %1처럼 적으세요.</translation>
    </message>
    <message>
        <source>The reserve can’t be below the start price of %1.</source>
        <translation>최저 낙찰가는 시작가 %1보다 낮을 수 없습니다.</translation>
    </message>
    <message>
        <source>That is not lower than the reserve of %1.</source>
        <translation>현재 최저 낙찰가 %1보다 낮지 않습니다.</translation>
    </message>
</context>
<context>
    <name>gavel::models::Results</name>
    <message>
        <source>Lot</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Bids</source>
        <translation>입찰</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>Winner</source>
        <translation>낙찰자</translation>
    </message>
    <message>
        <source>Winner’s email</source>
        <translation>낙찰자 이메일</translation>
    </message>
    <message>
        <source>Premium</source>
        <translation>구매 수수료</translation>
    </message>
    <message>
        <source>Buyer owes</source>
        <translation>구매자 지불액</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>판매자</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>판매 수수료</translation>
    </message>
    <message>
        <source>Seller gets</source>
        <translation>판매자 수령액</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>지불됨</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>세금</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>경매 회차</translation>
    </message>
</context>
<context>
    <name>gavel::models::RoleWords</name>
    <message>
        <source>Host</source>
        <translation>운영자</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>입찰 담당</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>정산 담당</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>판매자</translation>
    </message>
</context>
<context>
    <name>gavel::models::SalesModel</name>
    <message>
        <source>Lot</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>구매자</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>Premium</source>
        <translation>구매 수수료</translation>
    </message>
    <message>
        <source>Buyer owes</source>
        <translation>구매자 지불액</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>판매자</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>판매 수수료</translation>
    </message>
    <message>
        <source>Seller gets</source>
        <translation>판매자 수령액</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>지불됨</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>세금</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>회차</translation>
    </message>
</context>
<context>
    <name>gavel::models::SellForm</name>
    <message>
        <source>The lot needs a name.</source>
        <translation>물품 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <translation>%1자까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>That is no amount. It is written like %1.</source>
        <translation>금액이 아닙니다. %1처럼 씁니다.</translation>
    </message>
    <message>
        <source>The lot needs a start price.</source>
        <translation>시작가가 필요합니다.</translation>
    </message>
    <message>
        <source>The reserve can't be below the start price.</source>
        <translation>최저 낙찰가는 시작가보다 낮을 수 없습니다.</translation>
    </message>
    <message>
        <source>The price to buy now can't be below the reserve.</source>
        <translation>즉시 구매가는 최저 낙찰가보다 낮을 수 없습니다.</translation>
    </message>
    <message>
        <source>The price to buy now can't be below the start price.</source>
        <translation>즉시 구매가는 시작가보다 낮을 수 없습니다.</translation>
    </message>
    <message>
        <source>A fixed step needs an amount.</source>
        <translation>고정 호가 단위에는 금액이 필요합니다.</translation>
    </message>
    <message>
        <source>This table of steps does not fit the currency.</source>
        <translation>이 호가 단위표는 통화와 맞지 않습니다.</translation>
    </message>
    <message>
        <source>The host's clock is not known yet.</source>
        <translation>아직 호스트의 시각을 모릅니다.</translation>
    </message>
    <message>
        <source>The end is in the past.</source>
        <translation>마감이 이미 지난 시각입니다.</translation>
    </message>
    <message>
        <source>The end comes before the opening.</source>
        <translation>마감이 시작보다 빠릅니다.</translation>
    </message>
    <message>
        <source>Window and extension are from one second to one hour.</source>
        <translation>연장 구간과 시간은 1초에서 1시간 사이입니다.</translation>
    </message>
    <message>
        <source>“%1” can’t be read as a step. “%2” is a step of %3 from a price of %4 on; the first stands alone.</source>
        <translation>“%1”은(는) 호가 단위로 읽을 수 없습니다. “%2”은(는) %4부터 %3씩이라는 뜻이며, 첫 단위는 금액만 적습니다.</translation>
    </message>
    <message>
        <source>The first band starts from 0.</source>
        <translation>첫 구간은 0부터 시작해야 합니다.</translation>
    </message>
    <message>
        <source>At most %1 bands.</source>
        <translation>구간은 최대 %1개입니다.</translation>
    </message>
    <message>
        <source>Each band starts above the one before it, and its step is no smaller.</source>
        <translation>각 구간은 앞 구간보다 높은 가격에서 시작하고, 단위는 작아질 수 없습니다.</translation>
    </message>
    <message>
        <source>The opening is in the past.</source>
        <translation>시작 시각이 이미 지났습니다.</translation>
    </message>
</context>
<context>
    <name>gavel::models::Time</name>
    <message>
        <source>%1d %2</source>
        <comment>days and time left: 1d 02:15:00</comment>
        <translation>%1일 %2</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <translation>%1 종료</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Opens in %1</source>
        <translation>%1 후 시작</translation>
    </message>
</context>
<context>
    <name>gavel::models::TimeEntry</name>
    <message>
        <source>That is no time. It is written like %1.</source>
        <translation>시각이 아닙니다. %1처럼 적습니다.</translation>
    </message>
    <message>
        <source>There is no such time that day: clocks go forward over it. Choose one an hour later.</source>
        <translation>그날은 시계가 앞당겨져 이 시각이 없습니다. 한 시간 뒤를 고르세요.</translation>
    </message>
</context>
<context>
    <name>gavel::models::VoidForecast</name>
    <message>
        <source>Should their funds no longer cover it, that bid is void too, and the next one counts.</source>
        <translation>자금이 모자라면 그 입찰도 무효가 되고 다음 입찰로 넘어갑니다.</translation>
    </message>
    <message>
        <source>%1 still leads, at %2.</source>
        <translation>%1 님이 %2(으)로 그대로 선두입니다.</translation>
    </message>
    <message>
        <source>%1 still leads. The price may fall.</source>
        <translation>%1 님이 그대로 선두입니다. 가격은 내려갈 수 있습니다.</translation>
    </message>
    <message>
        <source>Then %1 leads, at %2.</source>
        <translation>그러면 %1 님이 %2(으)로 선두입니다.</translation>
    </message>
    <message>
        <source>Then %1 leads, at no more than %2.</source>
        <translation>그러면 %1 님이 %2 이하로 선두입니다.</translation>
    </message>
    <message>
        <source>Then %1 leads.</source>
        <translation>그러면 %1 님이 선두입니다.</translation>
    </message>
    <message>
        <source>Then nobody leads, and the price is the start again.</source>
        <translation>그러면 선두가 없고 가격은 시작가로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Who leads then follows from the bids that remain; only the host knows their maxima.</source>
        <translation>누가 선두가 되는지는 남은 입찰로 정해지며, 그 최고 한도는 호스트만 압니다.</translation>
    </message>
</context>
<context>
    <name>gavel::models::Words</name>
    <message>
        <source>%1 The smallest bid is now %2.</source>
        <translation>%1 이제 최소 입찰가는 %2입니다.</translation>
    </message>
    <message>
        <source>Coming up</source>
        <translation>예정</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>일시 중지</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>낙찰</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>유찰</translation>
    </message>
    <message>
        <source>Unsold</source>
        <translation>입찰 없음</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>철회</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>관심</translation>
    </message>
    <message>
        <source>Outbid</source>
        <translation>밀려남</translation>
    </message>
    <message>
        <source>Leading</source>
        <translation>선두</translation>
    </message>
    <message>
        <source>Your lot</source>
        <translation>내 물품</translation>
    </message>
    <message>
        <source>No reserve</source>
        <translation>최저 낙찰가 없음</translation>
    </message>
    <message>
        <source>Reserve not met</source>
        <translation>최저 낙찰가 미달</translation>
    </message>
    <message>
        <source>Reserve met</source>
        <translation>최저 낙찰가 도달</translation>
    </message>
    <message>
        <source>1 bid</source>
        <translation>입찰 1건</translation>
    </message>
    <message>
        <source>%1 bids</source>
        <translation>입찰 %1건</translation>
    </message>
    <message>
        <source>The host could not read that.</source>
        <translation>호스트가 읽을 수 없는 요청입니다.</translation>
    </message>
    <message>
        <source>There is no such lot.</source>
        <translation>그런 물품은 없습니다.</translation>
    </message>
    <message>
        <source>That bid was sent before with other contents. Please bid again.</source>
        <translation>같은 입찰이 다른 내용으로 이미 보내졌습니다. 다시 입찰해 주세요.</translation>
    </message>
    <message>
        <source>The bidding has not opened yet.</source>
        <translation>아직 입찰이 시작되지 않았습니다.</translation>
    </message>
    <message>
        <source>The bidding is paused.</source>
        <translation>입찰이 일시 중지되었습니다.</translation>
    </message>
    <message>
        <source>The bidding has ended.</source>
        <translation>입찰이 끝났습니다.</translation>
    </message>
    <message>
        <source>You can't bid on your own lot.</source>
        <translation>자기 물품에는 입찰할 수 없습니다.</translation>
    </message>
    <message>
        <source>The host has shut this account out of the bidding.</source>
        <translation>호스트가 이 계정의 입찰을 막았습니다.</translation>
    </message>
    <message>
        <source>Somebody bid in the meantime.</source>
        <translation>그사이 다른 사람이 입찰했습니다.</translation>
    </message>
    <message>
        <source>That is below the start price.</source>
        <translation>시작가보다 낮습니다.</translation>
    </message>
    <message>
        <source>That is too low.</source>
        <translation>너무 낮습니다.</translation>
    </message>
    <message>
        <source>That is more than your available funds.</source>
        <translation>사용할 수 있는 금액을 넘습니다.</translation>
    </message>
    <message>
        <source>The lot is no longer in a phase that allows this.</source>
        <translation>지금 이 물품 상태에서는 할 수 없습니다.</translation>
    </message>
    <message>
        <source>The lot has bids, so its terms stand.</source>
        <translation>입찰이 있어 조건을 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>Please sign in; email or password may be wrong.</source>
        <translation>로그인해 주세요. 이메일이나 비밀번호가 다를 수 있습니다.</translation>
    </message>
    <message>
        <source>This account may not do that.</source>
        <translation>이 계정으로는 할 수 없습니다.</translation>
    </message>
    <message>
        <source>There is no such thing on this host.</source>
        <translation>이 호스트에 없는 항목입니다.</translation>
    </message>
    <message>
        <source>There is an account with this email already.</source>
        <translation>이 이메일의 계정이 이미 있습니다.</translation>
    </message>
    <message>
        <source>Somebody has this name already.</source>
        <translation>이미 쓰이는 이름입니다.</translation>
    </message>
    <message>
        <source>The host can&apos;t tell whether this was done. Look before you do it once more.</source>
        <translation>처리됐는지 지금은 알 수 없습니다. 다시 하기 전에 먼저 확인해 주세요.</translation>
    </message>
    <message>
        <source>The host is too busy. Please try again.</source>
        <translation>호스트가 바쁩니다. 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>This host does not know that request.</source>
        <translation>이 호스트가 모르는 요청입니다.</translation>
    </message>
    <message>
        <source>The request took too long to arrive.</source>
        <translation>요청이 너무 늦게 도착했습니다.</translation>
    </message>
    <message>
        <source>That is larger than the host takes.</source>
        <translation>호스트가 받는 크기를 넘습니다.</translation>
    </message>
    <message>
        <source>The host does not take this kind of file.</source>
        <translation>호스트가 받지 않는 파일 형식입니다.</translation>
    </message>
    <message>
        <source>Too many at once. Please wait a moment.</source>
        <translation>한꺼번에 너무 많습니다. 잠시 기다려 주세요.</translation>
    </message>
    <message>
        <source>You lead already, with no less than that as your maximum.</source>
        <translation>이미 그 금액 이상의 한도로 앞서 있습니다.</translation>
    </message>
    <message>
        <source>You lead no longer, so there is no maximum of yours to change.</source>
        <translation>더 이상 앞서 있지 않아 바꿀 한도가 없습니다.</translation>
    </message>
</context>
<context>
    <name>gavel::ui</name>
    <message>
        <source>Won</source>
        <translation>낙찰받음</translation>
    </message>
</context>
<context>
    <name>gavel::ui::AboutDialog</name>
    <message>
        <source>About Gavel</source>
        <translation>Gavel 정보</translation>
    </message>
    <message>
        <source>Gavel’s sign</source>
        <translation>Gavel 표지</translation>
    </message>
    <message>
        <source>An auction house on your own computer. People bid from this program, from a browser, or from any program that speaks its open protocol.</source>
        <translation>내 컴퓨터에서 여는 경매장입니다. 이 프로그램이나 브라우저, 또는 공개된 규약을 쓰는 어떤 프로그램으로도 입찰할 수 있습니다.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. Made with Qt, which is used under the LGPL.</source>
        <translation>MIT 라이선스의 자유 소프트웨어입니다. LGPL로 쓰는 Qt로 만들었습니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>gavel::ui::AccountDialog</name>
    <message>
        <source>Your email is needed.</source>
        <translation>이메일이 필요합니다.</translation>
    </message>
    <message>
        <source>Others see you by this name.</source>
        <translation>다른 사람에게 보이는 이름입니다.</translation>
    </message>
    <message>
        <source>Your password is needed.</source>
        <translation>비밀번호가 필요합니다.</translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation>8자 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>There is an account with this email already. Sign in instead?</source>
        <translation>이 이메일의 계정이 이미 있습니다. 로그인하시겠어요?</translation>
    </message>
    <message>
        <source>Somebody has this name already. Choose another.</source>
        <translation>이미 쓰이는 이름입니다. 다른 이름을 골라 주세요.</translation>
    </message>
    <message>
        <source>Email or password is not right.</source>
        <translation>이메일이나 비밀번호가 맞지 않습니다.</translation>
    </message>
    <message>
        <source>Sign up</source>
        <translation>가입</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>로그인</translation>
    </message>
    <message>
        <source>An account lets you bid, sell and chat here. It belongs to this house alone.</source>
        <translation>계정이 있으면 여기서 입찰하고 팔고 대화할 수 있습니다. 이 경매장에서만 쓰입니다.</translation>
    </message>
    <message>
        <source>Sign in to bid, sell and chat. You stay signed in on this computer.</source>
        <translation>로그인하면 입찰하고 팔고 대화할 수 있습니다. 이 컴퓨터에서는 로그인이 유지됩니다.</translation>
    </message>
    <message>
        <source>Sign in or up</source>
        <translation>로그인 또는 가입</translation>
    </message>
    <message>
        <source>&amp;Email</source>
        <translation>이메일(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>이름(&amp;N)</translation>
    </message>
    <message>
        <source>Others see you by it, in bids and in the chat.</source>
        <translation>입찰과 대화에서 다른 사람에게 보입니다.</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>비밀번호(&amp;P)</translation>
    </message>
    <message>
        <source>This is no email address. It is written like %1.</source>
        <translation>이메일 주소가 아닙니다. %1처럼 적습니다.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::AmountDialog</name>
    <message>
        <source>This is no amount.</source>
        <translation>금액이 아닙니다.</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>이유가 필요합니다.</translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation>금액(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>이유(&amp;R)</translation>
    </message>
    <message>
        <source>It is on the invoice and in the record.</source>
        <translation>청구서와 활동 기록에 남습니다.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::AnnounceDialog</name>
    <message>
        <source>Nothing is written yet.</source>
        <translation>아직 아무것도 쓰지 않았습니다.</translation>
    </message>
    <message numerus="yes">
        <source>This is %n character(s) too long.</source>
        <translation>
            <numerusform>%n자 깁니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Announce to everyone</source>
        <translation>모두에게 알리기</translation>
    </message>
    <message>
        <source>All who are in the house see it at once, wherever they look. It can't be taken back.</source>
        <translation>경매장에 있는 모두가 어느 화면에서나 바로 봅니다. 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Announce</source>
        <translation>알리기</translation>
    </message>
    <message>
        <source>&amp;Announcement</source>
        <translation>알림 내용(&amp;A)</translation>
    </message>
    <message>
        <source>Up to %1 characters.</source>
        <translation>%1자까지 쓸 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::AppearanceMenus</name>
    <message>
        <source>&amp;Theme</source>
        <translation>테마(&amp;T)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>시스템 설정대로(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>밝게(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>어둡게(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>언어(&amp;L)</translation>
    </message>
</context>
<context>
    <name>gavel::ui::BidFigures</name>
    <message>
        <source>Price now: %1</source>
        <translation>현재가: %1</translation>
    </message>
    <message>
        <source>No bids yet</source>
        <translation>입찰 없음</translation>
    </message>
    <message>
        <source>Time left: %1</source>
        <translation>남은 시간: %1</translation>
    </message>
    <message>
        <source>%1 ±%2 ms</source>
        <comment>ends no earlier than 12:00:00 ±250 ms</comment>
        <translation>%1 ±%2ms</translation>
    </message>
    <message>
        <source>By the host’s clock, known here to ±%1 ms</source>
        <translation>호스트 시계 기준이며 여기서는 ±%1ms까지 정확합니다</translation>
    </message>
    <message>
        <source>By the host’s clock, which has not been heard yet</source>
        <translation>호스트 시계 기준이며 아직 시각을 받지 못했습니다</translation>
    </message>
    <message>
        <source>paused by the host</source>
        <translation>호스트가 일시 중지함</translation>
    </message>
    <message>
        <source>opens at %1</source>
        <translation>%1 시작</translation>
    </message>
    <message>
        <source>opens with the sale</source>
        <translation>경매가 시작되면 열림</translation>
    </message>
    <message>
        <source>ends no earlier than %1, after the lot before it</source>
        <translation>빨라도 %1, 앞 물품이 끝난 뒤 마감</translation>
    </message>
    <message>
        <source>ended at %1</source>
        <translation>%1 마감됨</translation>
    </message>
    <message>
        <source>ends no earlier than %1</source>
        <translation>빨라도 %1 마감</translation>
    </message>
    <message>
        <source>ends at %1</source>
        <translation>%1 마감</translation>
    </message>
    <message>
        <source>Final price</source>
        <translation>최종가</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>시작가</translation>
    </message>
    <message>
        <source>Price now</source>
        <translation>현재가</translation>
    </message>
    <message>
        <source>Opens in</source>
        <translation>시작까지</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>남은 시간</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>마지막 1분</translation>
    </message>
    <message>
        <source>Time is up</source>
        <translation>시간 종료</translation>
    </message>
    <message>
        <source>One minute left.</source>
        <translation>1분 남았습니다.</translation>
    </message>
    <message>
        <source>The time is up.</source>
        <translation>시간이 다 되었습니다.</translation>
    </message>
    <message>
        <source>The end has moved to %1.</source>
        <translation>마감이 %1(으)로 늦춰졌습니다.</translation>
    </message>
    <message>
        <source>No bids</source>
        <translation>입찰 없음</translation>
    </message>
    <message>
        <source>Started at</source>
        <translation>시작가</translation>
    </message>
    <message>
        <source>Last price</source>
        <translation>마지막 가격</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>종료: %1</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>In the time of this computer, %1</source>
        <translation>이 컴퓨터의 시각(%1)</translation>
    </message>
</context>
<context>
    <name>gavel::ui::BidPanel</name>
    <message>
        <source>Sold to %1 for %2.</source>
        <translation>%1 님에게 %2에 낙찰되었습니다.</translation>
    </message>
    <message>
        <source>%1. Nobody bought it.</source>
        <translation>%1. 산 사람이 없습니다.</translation>
    </message>
    <message>
        <source>Your lot. %1 leads.</source>
        <translation>내 물품입니다. %1 님이 선두입니다.</translation>
    </message>
    <message>
        <source>Your lot. Nobody has bid yet.</source>
        <translation>내 물품입니다. 아직 입찰이 없습니다.</translation>
    </message>
    <message>
        <source>The host has paused this lot. Nothing is lost; the time stands still.</source>
        <translation>호스트가 이 물품을 일시 중지했습니다. 사라지는 것은 없고 시간만 멈춥니다.</translation>
    </message>
    <message>
        <source>Not open yet. Bidding starts when the time is up.</source>
        <translation>아직 시작 전입니다. 시간이 되면 입찰이 열립니다.</translation>
    </message>
    <message>
        <source>You lead at %1.</source>
        <translation>%1에 선두입니다.</translation>
    </message>
    <message>
        <source>Outbid by %1. The next bid is %2.</source>
        <translation>%1 님이 앞질렀습니다. 다음 입찰가는 %2입니다.</translation>
    </message>
    <message>
        <source>You are looking on. Sign in to bid.</source>
        <translation>지금은 구경만 하고 있습니다. 입찰하려면 로그인하세요.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>로그인</translation>
    </message>
    <message>
        <source>%1 leads. The next bid is %2.</source>
        <translation>%1 님이 선두입니다. 다음 입찰가는 %2입니다.</translation>
    </message>
    <message>
        <source>No bids yet. The first may be %1.</source>
        <translation>아직 입찰이 없습니다. 첫 입찰은 %1부터입니다.</translation>
    </message>
    <message>
        <source>You lead</source>
        <translation>선두입니다</translation>
    </message>
    <message>
        <source>Bid %1</source>
        <translation>%1 입찰</translation>
    </message>
    <message>
        <source>Message with the bid, at most 100 characters</source>
        <translation>입찰과 함께 남길 말, 100자까지</translation>
    </message>
    <message>
        <source>You lead with a maximum of %1.</source>
        <translation>최고 한도 %1(으)로 앞서 있습니다.</translation>
    </message>
    <message>
        <source>Buy now for %1</source>
        <translation>%1에 즉시 구매</translation>
    </message>
    <message>
        <source>Space arms the button, Enter bids.</source>
        <translation>스페이스로 준비하고 Enter로 입찰합니다.</translation>
    </message>
    <message>
        <source>Sign in to bid %1</source>
        <translation>로그인하고 %1 입찰</translation>
    </message>
    <message>
        <source>Sent…</source>
        <translation>보냄…</translation>
    </message>
    <message>
        <source>Buy for %1</source>
        <translation>%1에 구매</translation>
    </message>
    <message>
        <source>Enter bids %1 · Esc leaves it</source>
        <translation>Enter로 %1 입찰 · Esc로 취소</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%2자 중 %1자</translation>
    </message>
    <message>
        <source>The house bids for you, never more than it must. Secret until the lot is final; then all maxima become public.</source>
        <translation>경매장이 꼭 필요한 만큼만 대신 입찰합니다. 마감 전에는 비밀이고, 마감되면 모든 한도가 공개됩니다.</translation>
    </message>
    <message>
        <source>Space arms the button, Enter then bids, Escape leaves it.</source>
        <translation>스페이스로 준비하고 Enter로 입찰하며 Esc로 취소합니다.</translation>
    </message>
    <message>
        <source>A click bids at once. By keyboard, Space arms it and Enter bids.</source>
        <translation>누르면 바로 입찰합니다. 키보드로는 스페이스로 준비하고 Enter로 입찰합니다.</translation>
    </message>
    <message>
        <source>A message with it, if you like (%1)</source>
        <translation>원하면 함께 남길 말 (%1자)</translation>
    </message>
    <message>
        <source>This buys the lot at once, for %1.</source>
        <translation>이 물품을 %1에 바로 삽니다.</translation>
    </message>
    <message>
        <source>%1 is %2 times the smallest bid. Do you mean it?</source>
        <translation>%1은(는) 최소 입찰가의 %2배입니다. 맞습니까?</translation>
    </message>
    <message>
        <source>Yes, buy it</source>
        <translation>네, 삽니다</translation>
    </message>
    <message>
        <source>Yes, bid %1</source>
        <translation>네, %1 입찰</translation>
    </message>
    <message>
        <source>Yes, up to %1</source>
        <translation>네, %1까지</translation>
    </message>
    <message>
        <source>Sent. Waiting for the host’s answer…</source>
        <translation>보냈습니다. 호스트의 응답을 기다리는 중…</translation>
    </message>
    <message>
        <source>The next bid became %1 just as you clicked, so nothing was bid.</source>
        <translation>누르는 순간 다음 입찰가가 %1(으)로 바뀌어 입찰하지 않았습니다.</translation>
    </message>
    <message>
        <source>Your bid was taken, but an earlier maximum answered it. The next bid is %1.</source>
        <translation>입찰은 접수되었지만 먼저 걸린 최고 한도가 앞섰습니다. 다음 입찰가는 %1입니다.</translation>
    </message>
    <message>
        <source>Buy-now disappears after the first bid, or once the reserve is met.</source>
        <translation>즉시 구매는 첫 입찰이 있거나 최저 낙찰가에 도달하면 사라집니다.</translation>
    </message>
    <message>
        <source>Purchase slip</source>
        <translation>구매 명세서</translation>
    </message>
    <message>
        <source>All I won</source>
        <translation>낙찰받은 물품 모두</translation>
    </message>
    <message>
        <source>%1 with the premium is more than your available funds of %2.</source>
        <translation>수수료를 포함한 %1은(는) 사용 가능한 예치금 %2보다 많습니다.</translation>
    </message>
    <message>
        <source>%1 is more than your available funds of %2.</source>
        <translation>%1은(는) 사용 가능한 예치금 %2보다 많습니다.</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>%1 넣기</translation>
    </message>
    <message>
        <source>Ask the host</source>
        <translation>진행자에게 부탁</translation>
    </message>
    <message>
        <source>%1 with premium, of %2 available</source>
        <translation>수수료 포함 %1, 사용 가능 %2</translation>
    </message>
    <message>
        <source>%1, of %2 available</source>
        <translation>%1, 사용 가능 %2</translation>
    </message>
    <message>
        <source>Yours for %1 with premium</source>
        <translation>수수료 포함 %1에 낙찰받았습니다</translation>
    </message>
    <message>
        <source>Yours for %1</source>
        <translation>%1에 낙찰받았습니다</translation>
    </message>
    <message>
        <source>The host voided your bid of %1: “%2”.</source>
        <translation>진행자가 내 입찰 %1을(를) 무효로 했습니다. 사유: “%2”.</translation>
    </message>
    <message>
        <source>The host voided your bid: “%1”.</source>
        <translation>진행자가 내 입찰을 무효로 했습니다. 사유: “%1”.</translation>
    </message>
    <message>
        <source>%1 The next bid is %2.</source>
        <translation>%1 다음 입찰은 %2부터입니다.</translation>
    </message>
    <message>
        <source>This buys the lot at once, for %1 with the premium.</source>
        <translation>수수료를 포함해 %1에 이 물품을 바로 삽니다.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Enter does it · Esc leaves it</source>
        <translation>Enter로 확정 · Esc로 취소</translation>
    </message>
    <message>
        <source>Its buyer does not have it after all: it is offered to you.</source>
        <translation>구매가 취소되어 이 물품을 제안받았습니다.</translation>
    </message>
    <message>
        <source>Its buyer does not have it after all.</source>
        <translation>구매가 취소되었습니다.</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>현재: %1</translation>
    </message>
    <message>
        <source>Next bid: %1</source>
        <translation>다음 입찰: %1</translation>
    </message>
</context>
<context>
    <name>gavel::ui::BillCommands</name>
    <message>
        <source>Adjust what %1 owes</source>
        <translation>%1 청구액 조정</translation>
    </message>
    <message>
        <source>A line of its own on the invoice: delivery, a discount, what was agreed at the desk.</source>
        <translation>청구서에 따로 한 줄로 남습니다. 배송비, 할인, 창구에서 합의한 내용 등입니다.</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>조정</translation>
    </message>
    <message>
        <source>More or less</source>
        <translation>더하기 또는 빼기</translation>
    </message>
    <message>
        <source>They owe more</source>
        <translation>더 받기</translation>
    </message>
    <message>
        <source>They owe less</source>
        <translation>덜 받기</translation>
    </message>
    <message>
        <source>This is no amount.</source>
        <translation>금액이 아닙니다.</translation>
    </message>
    <message>
        <source>Give money back to %1</source>
        <translation>%1 님에게 환불</translation>
    </message>
    <message>
        <source>%1 was handed over. What is given back is owed again, unless it was too much.</source>
        <translation>받은 금액은 %1입니다. 더 받은 것이 아니라면 돌려준 만큼 다시 내야 합니다.</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>환불함</translation>
    </message>
    <message>
        <source>Given back by</source>
        <translation>환불 방법</translation>
    </message>
    <message>
        <source>%1 can be given back. What of it is more than the deposit and what was too much is owed again.</source>
        <translation>%1까지 돌려줄 수 있습니다. 예치금과 더 받은 금액을 넘어 돌려준 만큼은 다시 내야 합니다.</translation>
    </message>
    <message>
        <source>This is more than can be given back.</source>
        <translation>돌려줄 수 있는 금액보다 많습니다.</translation>
    </message>
    <message>
        <source>Unspent deposit: %1 · &amp;hand back…</source>
        <translation>쓰지 않은 예치금: %1 · 돌려주기(&amp;H)…</translation>
    </message>
    <message>
        <source>Hand the deposit of %1 back</source>
        <translation>%1 님에게 예치금 돌려주기</translation>
    </message>
    <message>
        <source>%1 of it is unspent: no lot, of whatever sale, needs it.</source>
        <translation>%1을(를) 쓰지 않았습니다. 어느 경매의 물품에도 필요하지 않은 금액입니다.</translation>
    </message>
    <message>
        <source>Handed back</source>
        <translation>돌려줌</translation>
    </message>
    <message>
        <source>Handed back by</source>
        <translation>돌려준 방법</translation>
    </message>
    <message>
        <source>This is more than is unspent.</source>
        <translation>쓰지 않은 금액보다 많습니다.</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>메모(&amp;N)</translation>
    </message>
    <message>
        <source>Void the sale of “%1”</source>
        <translation>“%1” 판매 무효로 하기</translation>
    </message>
    <message>
        <source>%1 is no longer owed for it. What was paid stays on the invoice, to be given back. It can't be taken back.</source>
        <translation>더 이상 %1을(를) 내지 않아도 됩니다. 이미 낸 돈은 돌려줄 금액으로 청구서에 남습니다. 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Void the sale</source>
        <translation>판매 무효</translation>
    </message>
    <message>
        <source>It is in the lot’s public log.</source>
        <translation>물품의 공개 기록에 남습니다.</translation>
    </message>
    <message>
        <source>&amp;Adjust…</source>
        <translation>조정(&amp;A)…</translation>
    </message>
    <message>
        <source>Re&amp;fund…</source>
        <translation>환불(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Void the sale…</source>
        <translation>판매 무효(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Bill together with…</source>
        <translation>함께 계산(&amp;B)…</translation>
    </message>
    <message>
        <source>Bill &amp;separately</source>
        <translation>따로 계산(&amp;S)</translation>
    </message>
    <message>
        <source>Bill together with…</source>
        <translation>함께 계산</translation>
    </message>
    <message>
        <source>What somebody else bought comes on the bill of %1 too, as far as it is not settled, and they bid by the same funds. It can be taken back.</source>
        <translation>다른 사람이 산 것 가운데 정산되지 않은 것이 %1 님의 청구서에 오르고, 같은 한도로 입찰합니다. 되돌릴 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::CashierView</name>
    <message>
        <source>Choose the payment in the list first</source>
        <translation>먼저 목록에서 결제를 고르세요</translation>
    </message>
    <message>
        <source>Nobody fits “%1”.</source>
        <translation>“%1”에 맞는 사람이 없습니다.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Whom do you serve?</source>
        <translation>누구를 도와드릴까요?</translation>
    </message>
    <message>
        <source>Type a number or a name and press Enter: what they owe is shown here.</source>
        <translation>번호나 이름을 입력하고 Enter를 누르면 내야 할 금액이 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>Invoice %1</source>
        <translation>청구서 %1</translation>
    </message>
    <message>
        <source>Paid: %1, %2.</source>
        <translation>결제: %1, %2.</translation>
    </message>
    <message>
        <source>Change to give: %1.</source>
        <translation>거스름돈: %1.</translation>
    </message>
    <message>
        <source>Still to pay: %1.</source>
        <translation>남은 금액: %1.</translation>
    </message>
    <message>
        <source>Take this payment back?</source>
        <translation>이 결제를 취소할까요?</translation>
    </message>
    <message>
        <source>%1: %2. It stays on the invoice as taken back, and is owed again.</source>
        <translation>%1: %2. 청구서에 취소된 것으로 남고, 다시 내야 할 금액이 됩니다.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>취소하기</translation>
    </message>
    <message>
        <source>The host reads it in the record.</source>
        <translation>진행자가 기록에서 읽습니다.</translation>
    </message>
    <message>
        <source>Number, name, phone or table</source>
        <translation>번호, 이름, 전화, 자리</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>Who was found</source>
        <translation>찾은 사람</translation>
    </message>
    <message>
        <source>What they owe, line by line</source>
        <translation>내야 할 금액의 내역</translation>
    </message>
    <message>
        <source>&amp;Take back…</source>
        <translation>결제 취소(&amp;T)…</translation>
    </message>
    <message>
        <source>All &amp;collected</source>
        <translation>모두 수령(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Receipt…</source>
        <translation>영수증(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>다음(&amp;N)</translation>
    </message>
    <message>
        <source>Given back: %1, %2.</source>
        <translation>환불: %1, %2.</translation>
    </message>
    <message>
        <source>The sale of “%1” is void.</source>
        <translation>“%1”의 판매가 무효가 되었습니다.</translation>
    </message>
    <message>
        <source>Offer it on…</source>
        <translation>차순위자에게 제안…</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>더 보기(&amp;M)</translation>
    </message>
    <message>
        <source>The bill is changed.</source>
        <translation>청구서가 바뀌었습니다.</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>함께: %1</translation>
    </message>
    <message>
        <source>Owes %1 in “%2” too</source>
        <translation>“%2”에서도 낼 금액 %1</translation>
    </message>
    <message>
        <source>Is owed %1 in “%2”</source>
        <translation>“%2”에서 돌려받을 금액 %1</translation>
    </message>
    <message>
        <source>Nothing is owed any more; this bill was settled at another desk.</source>
        <translation>낼 금액이 더 없습니다. 다른 계산대에서 정산했습니다.</translation>
    </message>
    <message>
        <source>%1 is still owed; something was paid at another desk.</source>
        <translation>아직 %1을(를) 내야 합니다. 다른 계산대에서 일부를 받았습니다.</translation>
    </message>
    <message>
        <source>%1 is owed now; this bill was changed at another desk.</source>
        <translation>이제 %1을(를) 내야 합니다. 다른 계산대에서 계산서가 바뀌었습니다.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::CatalogueTools</name>
    <message numerus="yes">
        <source>Search %n lot(s)</source>
        <translation>
            <numerusform>물품 %n점 검색</numerusform>
        </translation>
    </message>
    <message>
        <source>Search lots</source>
        <translation>물품 찾기</translation>
    </message>
    <message>
        <source>Filter · %1</source>
        <translation>거르기 · %1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>거르기</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>물품 목록</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>예정</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>마감</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>카드</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>Show as</source>
        <translation>보기 방식</translation>
    </message>
    <message>
        <source>Ending soonest</source>
        <translation>마감 빠른 순</translation>
    </message>
    <message>
        <source>Ending latest</source>
        <translation>마감 늦은 순</translation>
    </message>
    <message>
        <source>Lowest price</source>
        <translation>낮은 가격순</translation>
    </message>
    <message>
        <source>Highest price</source>
        <translation>높은 가격순</translation>
    </message>
    <message>
        <source>Most bids</source>
        <translation>입찰 많은 순</translation>
    </message>
    <message>
        <source>Fewest bids</source>
        <translation>입찰 적은 순</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>최신순</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>순서</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>거르기 지우기</translation>
    </message>
    <message>
        <source>By number</source>
        <translation>번호순</translation>
    </message>
</context>
<context>
    <name>gavel::ui::CatalogueView</name>
    <message>
        <source>Reading the catalogue…</source>
        <translation>목록을 읽는 중…</translation>
    </message>
    <message>
        <source>No line to the host</source>
        <translation>호스트와 연결되지 않음</translation>
    </message>
    <message>
        <source>The catalogue appears as soon as the host answers. It is being tried again.</source>
        <translation>호스트가 응답하면 목록이 나타납니다. 다시 시도하고 있습니다.</translation>
    </message>
    <message>
        <source>No lots yet</source>
        <translation>아직 물품이 없습니다</translation>
    </message>
    <message>
        <source>What is put up for sale appears here at once.</source>
        <translation>물품이 올라오면 바로 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Sell the first lot</source>
        <translation>첫 물품 올리기</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>찾은 물품 없음</translation>
    </message>
    <message>
        <source>No lot here matches “%1”.</source>
        <translation>“%1”에 맞는 물품이 없습니다.</translation>
    </message>
    <message>
        <source>Show all lots</source>
        <translation>모든 물품 보기</translation>
    </message>
    <message>
        <source>Nothing here just now</source>
        <translation>지금은 없습니다</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>물품</translation>
    </message>
    <message>
        <source>The filter leaves nothing</source>
        <translation>조건에 맞는 물품이 없습니다</translation>
    </message>
    <message>
        <source>No lot is within all that you asked for. Clearing the filter shows the others.</source>
        <translation>정한 조건을 모두 채우는 물품이 없습니다. 거르기를 지우면 다른 물품이 보입니다.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>관심에 넣기</translation>
    </message>
    <message>
        <source>Watch no longer</source>
        <translation>관심에서 빼기</translation>
    </message>
    <message>
        <source>Copy its address</source>
        <translation>주소 복사</translation>
    </message>
    <message>
        <source>Nothing is open just now</source>
        <translation>지금 진행 중인 물품이 없습니다</translation>
    </message>
    <message>
        <source>What is coming up and what has ended is in the catalogue too.</source>
        <translation>예정된 물품과 끝난 물품도 목록에 있습니다.</translation>
    </message>
    <message>
        <source>Nothing is coming up</source>
        <translation>예정된 물품이 없습니다</translation>
    </message>
    <message>
        <source>A lot whose bidding opens later is listed here until then.</source>
        <translation>나중에 입찰이 시작되는 물품은 그때까지 여기에 있습니다.</translation>
    </message>
    <message>
        <source>Nothing has ended yet</source>
        <translation>아직 끝난 물품이 없습니다</translation>
    </message>
    <message>
        <source>When the time of a lot is up, it is listed here with its price.</source>
        <translation>물품이 마감되면 가격과 함께 여기에 나옵니다.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::ClosingDialog</name>
    <message>
        <source>Close the house?</source>
        <translation>경매장을 닫을까요?</translation>
    </message>
    <message>
        <source>Close %1?</source>
        <translation>%1: 경매장을 닫을까요?</translation>
    </message>
    <message>
        <source>This computer hosts the auction. While it is closed nobody can look, bid or sell; nothing is lost, and you can resume it whenever you like.</source>
        <translation>이 컴퓨터가 경매장입니다. 닫혀 있는 동안에는 아무도 보거나 입찰하거나 팔 수 없습니다. 사라지는 것은 없으며 언제든지 이어서 열 수 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) are open. If the end of one passes meanwhile, it stays open for two more minutes once you resume.</source>
        <translation>
            <numerusform>물품 %n개가 진행 중입니다. 닫혀 있는 동안 마감이 지난 물품은 다시 연 뒤 2분 동안 더 열려 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the house</source>
        <translation>경매장 닫기</translation>
    </message>
    <message>
        <source>Go on in the tray</source>
        <translation>트레이에서 계속</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>머무르기</translation>
    </message>
</context>
<context>
    <name>gavel::ui::ConsoleActivity</name>
    <message>
        <source>Just now</source>
        <translation>방금 일어난 일</translation>
    </message>
    <message>
        <source>Bids, extensions, closings, and who comes and goes appear here as they happen.</source>
        <translation>입찰, 연장, 마감, 그리고 드나드는 사람이 그때그때 여기에 나타납니다.</translation>
    </message>
    <message numerus="yes">
        <source>Who comes and goes is told of the %n lot(s) whose turn is next. Bidders see the host there.</source>
        <translation>
            <numerusform>차례가 가까운 물품 %n점에 드나드는 사람을 알려 줍니다. 입찰자에게는 그곳에 운영자가 보입니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::ConsoleBidders</name>
    <message>
        <source>Add…</source>
        <translation>추가…</translation>
    </message>
    <message>
        <source>Add a bidder by a name alone</source>
        <translation>이름만으로 입찰자 추가</translation>
    </message>
    <message>
        <source>Paddle…</source>
        <translation>패들…</translation>
    </message>
    <message>
        <source>A code that signs a phone in, to scan or to print, for all that are chosen</source>
        <translation>선택한 사람들의 휴대전화 로그인 코드를 스캔하거나 인쇄합니다</translation>
    </message>
    <message>
        <source>The accounts may be old by now. %1</source>
        <translation>계정 정보가 오래되었을 수 있습니다. %1</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>차단 해제</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>차단</translation>
    </message>
    <message>
        <source>Lift the limit</source>
        <translation>한도 풀기</translation>
    </message>
    <message>
        <source>Limit funds</source>
        <translation>한도 두기</translation>
    </message>
    <message>
        <source>It is as it was before.</source>
        <translation>이전 상태로 되돌렸습니다.</translation>
    </message>
    <message>
        <source>%1 may bid again.</source>
        <translation>%1 님은 다시 입찰할 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 may not bid any more. The bids that stand remain.</source>
        <translation>%1 님은 더 이상 입찰할 수 없습니다. 이미 한 입찰은 그대로 남습니다.</translation>
    </message>
    <message>
        <source>%1 may bid without a limit.</source>
        <translation>%1 님은 한도 없이 입찰할 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 may bid no more than was deposited.</source>
        <translation>%1 님은 예치금까지만 입찰할 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 was deposited for %2.</source>
        <translation>%2 님에게 %1을(를) 예치했습니다.</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>찾은 사람이 없습니다</translation>
    </message>
    <message>
        <source>No account here matches “%1”.</source>
        <translation>“%1”에 맞는 계정이 없습니다.</translation>
    </message>
    <message>
        <source>The accounts could not be read</source>
        <translation>계정을 읽지 못했습니다</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>The accounts are being read…</source>
        <translation>계정을 읽는 중…</translation>
    </message>
    <message>
        <source>Deposit…</source>
        <translation>예치…</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>새 비밀번호…</translation>
    </message>
    <message>
        <source>Bidders</source>
        <translation>입찰자</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>%1 님 차단</translation>
    </message>
    <message>
        <source>Blocked, one can look on and do nothing else. The bids that stand remain; void them in their lots if they are not to count.</source>
        <translation>차단되면 지켜볼 수만 있습니다. 이미 한 입찰은 그대로 남습니다. 인정하지 않으려면 해당 물품에서 무효로 하세요.</translation>
    </message>
    <message>
        <source>%1 reads it. It may stay empty.</source>
        <translation>%1 님이 읽습니다. 비워 두어도 됩니다.</translation>
    </message>
    <message>
        <source>%1 is a clerk now: bids for others, withdraws lots and voids bids.</source>
        <translation>이제 %1 님은 입찰 담당입니다. 대리 입찰과 물품 철회, 입찰 무효 처리를 합니다.</translation>
    </message>
    <message>
        <source>%1 is no clerk any more.</source>
        <translation>%1 님은 더 이상 입찰 담당이 아닙니다.</translation>
    </message>
    <message>
        <source>%1 is a cashier now: blocks, sets funds and takes deposits.</source>
        <translation>이제 %1 님은 정산 담당입니다. 차단과 자금 한도 설정, 예치금 접수를 합니다.</translation>
    </message>
    <message>
        <source>%1 is no cashier any more.</source>
        <translation>%1 님은 더 이상 정산 담당이 아닙니다.</translation>
    </message>
    <message>
        <source>Bids for others, withdraws lots and voids bids</source>
        <translation>대리 입찰, 물품 철회, 입찰 무효 처리를 합니다</translation>
    </message>
    <message>
        <source>Blocks, sets funds and takes deposits</source>
        <translation>차단, 자금 한도 설정, 예치금 접수를 합니다</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>Who works in the hall, and as what</source>
        <translation>누가 경매장에서 어떤 일을 맡는지 정합니다</translation>
    </message>
    <message>
        <source>Paddles…</source>
        <translation>패들…</translation>
    </message>
    <message>
        <source>Premium and commission…</source>
        <translation>수수료…</translation>
    </message>
    <message>
        <source>Of what they sell, other than the sale’s or the house’s</source>
        <translation>판매하는 물품의 수수료를 경매나 경매장과 다르게</translation>
    </message>
    <message>
        <source>%1 as a seller</source>
        <translation>판매자 %1</translation>
    </message>
    <message>
        <source>They count for the lots that %1 puts up from now on. Leave one empty for what the sale or the house has.</source>
        <translation>앞으로 %1이(가) 올리는 물품에 적용됩니다. 비워 두면 경매나 경매장의 수수료가 적용됩니다.</translation>
    </message>
    <message>
        <source>%1 sells at the premium and commission that you set.</source>
        <translation>%1에게 정한 수수료가 적용됩니다.</translation>
    </message>
    <message>
        <source>guests</source>
        <translation>손님</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>스프레드시트 (*.csv)</translation>
    </message>
    <message>
        <source>Save as a guest list…</source>
        <translation>손님 명단으로 저장…</translation>
    </message>
</context>
<context>
    <name>gavel::ui::ConsoleFigures</name>
    <message numerus="yes">
        <source>%1 of %n lot(s) sold</source>
        <translation>
            <numerusform>물품 %n점 중 %1점 낙찰</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 bidding, %2 watching</source>
        <translation>입찰자 %1명, 관람 %2명</translation>
    </message>
    <message>
        <source>The host does not tell</source>
        <translation>호스트가 알려 주지 않음</translation>
    </message>
    <message>
        <source>Raised so far</source>
        <translation>지금까지 낙찰액</translation>
    </message>
    <message>
        <source>People here</source>
        <translation>접속한 사람</translation>
    </message>
    <message>
        <source>sold or past reserve</source>
        <translation>낙찰 또는 최저 낙찰가 도달</translation>
    </message>
    <message numerus="yes">
        <source>%n bid(s) in all</source>
        <translation>
            <numerusform>모두 %n건의 입찰</numerusform>
        </translation>
    </message>
    <message>
        <source>If all ended now</source>
        <translation>지금 모두 끝난다면</translation>
    </message>
    <message>
        <source>Bids a minute</source>
        <translation>분당 입찰</translation>
    </message>
    <message>
        <source>%1 in the last minute</source>
        <translation>최근 1분에 %1건</translation>
    </message>
    <message>
        <source>not known for the last minute</source>
        <translation>최근 1분은 알 수 없음</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>in the last minute</source>
        <translation>최근 1분</translation>
    </message>
    <message>
        <source>Bids</source>
        <translation>입찰</translation>
    </message>
    <message>
        <source>Slowest commit</source>
        <translation>가장 느린 기록</translation>
    </message>
</context>
<context>
    <name>gavel::ui::ConsoleInvitation</name>
    <message>
        <source>In the Gavel program: %1</source>
        <translation>Gavel 프로그램에서 열기: %1</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code, or type the address into a browser. Type your name, and you can bid.</source>
        <translation>휴대전화 카메라로 코드를 비추거나 브라우저에 주소를 입력하세요. 이름만 입력하면 입찰할 수 있습니다.</translation>
    </message>
    <message>
        <source>Let guests in by a code</source>
        <translation>코드로 손님 받기</translation>
    </message>
    <message>
        <source>End this code</source>
        <translation>이 코드 끝내기</translation>
    </message>
    <message>
        <source>Whoever scans it signs up by a name alone and gets the next paddle.</source>
        <translation>코드를 스캔하면 이름만으로 가입하고 다음 패들을 받습니다.</translation>
    </message>
    <message>
        <source>Nobody signs up by it any more. Who is in stays in.</source>
        <translation>더는 이 코드로 가입할 수 없습니다. 이미 들어온 사람은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code, or type the address into a browser. You can watch at once; to bid, sign up with a name and a password.</source>
        <translation>휴대전화 카메라로 코드를 비추거나 브라우저에 주소를 입력하세요. 바로 관람할 수 있고, 입찰하려면 이름과 비밀번호로 가입하면 됩니다.</translation>
    </message>
    <message>
        <source>Bidders come in here</source>
        <translation>입찰자는 여기로 들어옵니다</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>주소 복사</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>인쇄</translation>
    </message>
    <message>
        <source>Print a sheet with the address</source>
        <translation>주소가 적힌 안내문 인쇄</translation>
    </message>
    <message>
        <source>It works on this computer alone. Host on the network to let others in.</source>
        <translation>이 컴퓨터에서만 열립니다. 다른 사람이 들어오게 하려면 네트워크에 열어 주세요.</translation>
    </message>
    <message>
        <source>Print a code that works on this computer alone?</source>
        <translation>이 컴퓨터에서만 통하는 코드를 인쇄할까요?</translation>
    </message>
    <message>
        <source>Nobody’s phone gets anywhere by %1. Let people on this network in first, under “This house”; then the code has their address.</source>
        <translation>%1(으)로는 누구의 휴대전화로도 들어올 수 없습니다. 먼저 “이 경매장”에서 이 네트워크의 사람들을 들이십시오. 그러면 코드에 그 주소가 담깁니다.</translation>
    </message>
    <message>
        <source>Print it all the same</source>
        <translation>그래도 인쇄</translation>
    </message>
</context>
<context>
    <name>gavel::ui::ConsoleLedger</name>
    <message>
        <source>Hammer prices</source>
        <translation>낙찰가 합계</translation>
    </message>
    <message>
        <source>Buyers owe</source>
        <translation>구매자가 낼 금액</translation>
    </message>
    <message>
        <source>Sellers get</source>
        <translation>판매자가 받을 금액</translation>
    </message>
    <message>
        <source>The house keeps</source>
        <translation>경매장 몫</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>찾은 것이 없습니다</translation>
    </message>
    <message>
        <source>Nothing here matches “%1”.</source>
        <translation>“%1”에 맞는 것이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing sold yet</source>
        <translation>아직 낙찰된 물품이 없습니다</translation>
    </message>
    <message>
        <source>When the hammer falls, what the buyer owes and the seller gets is listed here.</source>
        <translation>낙찰되면 구매자가 낼 금액과 판매자가 받을 금액이 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>The accounts are being read…</source>
        <translation>계정을 읽는 중…</translation>
    </message>
    <message>
        <source>results</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>스프레드시트 (*.csv)</translation>
    </message>
    <message>
        <source>By sale</source>
        <translation>거래별</translation>
    </message>
    <message>
        <source>By account</source>
        <translation>계정별</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>장부</translation>
    </message>
    <message>
        <source>Save results…</source>
        <translation>결과 저장…</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>거래</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>지불됨</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>세금</translation>
    </message>
</context>
<context>
    <name>gavel::ui::ConsoleLog</name>
    <message>
        <source>Nothing found</source>
        <translation>찾은 것이 없습니다</translation>
    </message>
    <message>
        <source>No line of the log matches.</source>
        <translation>로그에 맞는 줄이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing to report</source>
        <translation>알릴 것이 없습니다</translation>
    </message>
    <message>
        <source>What the host has to say is listed here.</source>
        <translation>호스트가 남기는 말이 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>The log is on the clipboard.</source>
        <translation>로그를 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>Text (*.log *.txt)</source>
        <translation>텍스트 (*.log *.txt)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>저장…</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>이상 없음</translation>
    </message>
    <message>
        <source>The host has reported no errors.</source>
        <translation>호스트가 알린 오류가 없습니다.</translation>
    </message>
    <message>
        <source>The host has reported no warnings and no errors.</source>
        <translation>호스트가 알린 경고와 오류가 없습니다.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>경고와 오류</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Which lines of the log</source>
        <translation>표시할 로그</translation>
    </message>
    <message>
        <source>Nothing done yet</source>
        <translation>아직 한 일이 없습니다</translation>
    </message>
    <message>
        <source>What you do here is listed with its time. The host runs elsewhere: what it has to say itself is in its terminal.</source>
        <translation>여기서 한 일이 시각과 함께 적힙니다. 호스트는 다른 곳에서 돌고 있어서, 호스트가 하는 말은 그쪽 터미널에 있습니다.</translation>
    </message>
    <message>
        <source>The host runs elsewhere</source>
        <translation>호스트가 다른 곳에서 실행 중입니다</translation>
    </message>
    <message>
        <source>Only a house that this program hosts shows its log here. That of “gavel host” is in its terminal.</source>
        <translation>이 프로그램이 연 경매장의 로그만 여기에 나옵니다. “gavel host”의 로그는 그 터미널에 있습니다.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::ConsoleLots</name>
    <message>
        <source>The lots are being read…</source>
        <translation>물품을 읽는 중…</translation>
    </message>
    <message>
        <source>No lots yet</source>
        <translation>아직 물품이 없습니다</translation>
    </message>
    <message>
        <source>What is put up for sale appears here at once, and is run from here.</source>
        <translation>내놓은 물품이 바로 여기에 나타나고, 여기에서 진행합니다.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>찾은 것이 없습니다</translation>
    </message>
    <message>
        <source>No lot here matches “%1”.</source>
        <translation>“%1”에 맞는 물품이 없습니다.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>All that can be done to the chosen lots</source>
        <translation>고른 물품에 할 수 있는 모든 일</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>물품</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>인쇄</translation>
    </message>
    <message>
        <source>The catalogue, labels, bid sheets and the run sheet</source>
        <translation>도록, 라벨, 입찰 기록지, 진행표</translation>
    </message>
    <message>
        <source>lots</source>
        <translation>물품</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>스프레드시트 (*.csv)</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>표로 저장…</translation>
    </message>
    <message>
        <source>Saving pictures: %1 of %2</source>
        <translation>사진 저장 중: %2장 가운데 %1장</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be saved with it.</source>
        <translation>
            <numerusform>사진 %n장은 함께 저장하지 못했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has the %n chosen lot(s).</source>
        <translation>
            <numerusform>선택한 물품 %n점이 들어 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has all %n lot(s) that are listed.</source>
        <translation>
            <numerusform>목록의 물품 %n점이 모두 들어 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>gavel::ui::ConsoleRecord</name>
    <message>
        <source>Nothing found</source>
        <translation>찾은 것이 없습니다</translation>
    </message>
    <message>
        <source>Nothing here matches “%1”.</source>
        <translation>“%1”에 맞는 것이 없습니다.</translation>
    </message>
    <message>
        <source>The record could not be read</source>
        <translation>기록을 읽지 못했습니다</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>아직 기록이 없습니다</translation>
    </message>
    <message>
        <source>What hosts, clerks and cashiers do to lots, bids and accounts is listed here.</source>
        <translation>운영자와 입찰 담당, 정산 담당이 물품·입찰·계정에 한 일이 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>The record is being read…</source>
        <translation>기록을 읽는 중…</translation>
    </message>
    <message>
        <source>record</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>스프레드시트 (*.csv)</translation>
    </message>
    <message>
        <source>What staff did, the newest first.</source>
        <translation>운영진이 한 일을 최근 것부터 보여 줍니다.</translation>
    </message>
    <message>
        <source>Save record…</source>
        <translation>기록 저장…</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>기록</translation>
    </message>
</context>
<context>
    <name>gavel::ui::ConsoleView</name>
    <message>
        <source>%1 is on the clipboard.</source>
        <translation>%1을(를) 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>Everyone was told.</source>
        <translation>모두에게 알렸습니다.</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>운영</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>Search in this tab</source>
        <translation>이 탭에서 찾기</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>물품</translation>
    </message>
    <message>
        <source>Bidders</source>
        <translation>입찰자</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>장부</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Part of the console</source>
        <translation>운영 화면의 부분</translation>
    </message>
    <message>
        <source>The address for bidders, and what happened just now</source>
        <translation>입찰자에게 줄 주소와 방금 일어난 일</translation>
    </message>
    <message>
        <source>Address and news</source>
        <translation>주소와 소식</translation>
    </message>
    <message>
        <source>Announce…</source>
        <translation>알리기…</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>프로젝터</translation>
    </message>
    <message>
        <source>Announced: %1</source>
        <translation>공지함: %1</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>기록</translation>
    </message>
</context>
<context>
    <name>gavel::ui::CropFrame</name>
    <message>
        <source>The picture and the part of it that stays</source>
        <translation>사진과 남길 부분</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>왼쪽 변</translation>
    </message>
    <message>
        <source>Top left corner</source>
        <translation>왼쪽 위 모서리</translation>
    </message>
    <message>
        <source>Top edge</source>
        <translation>위 변</translation>
    </message>
    <message>
        <source>Top right corner</source>
        <translation>오른쪽 위 모서리</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>오른쪽 변</translation>
    </message>
    <message>
        <source>Bottom right corner</source>
        <translation>오른쪽 아래 모서리</translation>
    </message>
    <message>
        <source>Bottom edge</source>
        <translation>아래 변</translation>
    </message>
    <message>
        <source>Bottom left corner</source>
        <translation>왼쪽 아래 모서리</translation>
    </message>
    <message>
        <source>The part that stays</source>
        <translation>남길 부분</translation>
    </message>
    <message>
        <source>The arrow keys move it; with Shift by a little.</source>
        <translation>화살표 키로 옮기고, Shift와 함께 누르면 조금씩 옮깁니다.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::CsvGuide</name>
    <message>
        <source>What it is called. Needed.</source>
        <translation>물품 이름입니다. 꼭 필요합니다.</translation>
    </message>
    <message>
        <source>What bidders should know.</source>
        <translation>입찰자가 알아야 할 것입니다.</translation>
    </message>
    <message>
        <source>The start price, as 1200 or 12.50. Needed.</source>
        <translation>시작가를 1200이나 12.50처럼 씁니다. 꼭 필요합니다.</translation>
    </message>
    <message>
        <source>Below it the lot is not sold.</source>
        <translation>이 금액에 못 미치면 팔리지 않습니다.</translation>
    </message>
    <message>
        <source>Whoever bids this has the lot at once.</source>
        <translation>이 금액을 입찰하면 바로 낙찰됩니다.</translation>
    </message>
    <message>
        <source>As 2026-12-24 18:00; without it the lot opens at once.</source>
        <translation>2026-12-24 18:00처럼 씁니다. 비우면 바로 열립니다.</translation>
    </message>
    <message>
        <source>As 2026-12-31 20:00, or instead:</source>
        <translation>2026-12-31 20:00처럼 쓰거나, 대신:</translation>
    </message>
    <message>
        <source>As 90m, 12h or 7d; without both it is 24 hours.</source>
        <translation>90m, 12h, 7d처럼 씁니다. 둘 다 비우면 24시간입니다.</translation>
    </message>
    <message>
        <source>ladder, any, ebay, one step as 500, or bands as 5; 10 &gt; 100.</source>
        <translation>ladder, any, ebay, 500 같은 단위 하나, 또는 5; 10 &gt; 100 같은 구간입니다.</translation>
    </message>
    <message>
        <source>none, or window, extension and limit as 2m/2m/30m.</source>
        <translation>none, 또는 2m/2m/30m처럼 구간, 연장 시간, 최대 연장입니다.</translation>
    </message>
    <message>
        <source>Many lots from a table</source>
        <translation>표로 여러 물품 올리기</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>파일 고르기…</translation>
    </message>
    <message>
        <source>Save a sample…</source>
        <translation>예시 저장…</translation>
    </message>
    <message>
        <source>Write one lot in a row and save the table as CSV. The first row names the columns, in any order, by these names or by usual ones such as “Title” and “Starting bid”. Every row is checked before anything is put up for sale.</source>
        <translation>한 줄에 물품 하나씩 적고 표를 CSV로 저장하세요. 첫 줄에는 열 이름을 아무 순서로나 적습니다. 아래 이름이나 “물품명”, “시작가”처럼 흔히 쓰는 이름이면 됩니다. 모든 줄을 확인한 뒤에야 판매를 시작합니다.</translation>
    </message>
    <message>
        <source>hold, or jump where a bid below the reserve becomes the price at once.</source>
        <translation>hold, 또는 최저 낙찰가보다 낮은 입찰이 곧바로 가격이 되게 하려면 jump.</translation>
    </message>
    <message>
        <source>As 12 or 12A. A row whose number a lot has already changes that lot.</source>
        <translation>12나 12A처럼. 이미 있는 번호이면 그 물품을 고칩니다.</translation>
    </message>
    <message>
        <source>What the catalogue is parted by.</source>
        <translation>카탈로그를 나누는 이름.</translation>
    </message>
    <message>
        <source>By its name, where the house has several.</source>
        <translation>경매 회차가 여럿이면 그 이름.</translation>
    </message>
    <message>
        <source>What it is worth by itself; what is paid above that is a gift.</source>
        <translation>물품 자체의 값어치. 그보다 더 낸 금액은 기부금입니다.</translation>
    </message>
    <message>
        <source>File names, as front.jpg|back.jpg, beside the table, in a folder or in a zip; the first is the one in the catalogue.</source>
        <translation>표 옆이나 폴더, zip에 있는 파일 이름, 예: front.jpg|back.jpg. 첫 사진이 물품 목록에 보입니다.</translation>
    </message>
    <message>
        <source>Of this lot alone, in percent: 20, or 25; 20 &gt; 10000 for 25 up to 10000 and 20 of what lies above. The host’s to say.</source>
        <translation>이 물품에만 쓰는 퍼센트. 20이나, 10000까지 25이고 그 위로 20이면 25; 20 &gt; 10000. 주최자만 정합니다.</translation>
    </message>
    <message>
        <source>What its seller pays, written likewise.</source>
        <translation>판매자가 내는 몫. 같은 방식으로 씁니다.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::CsvImportView</name>
    <message>
        <source>Choose a file of lots</source>
        <translation>물품 파일 고르기</translation>
    </message>
    <message>
        <source>CSV (*.csv *.txt)</source>
        <translation>CSV (*.csv *.txt)</translation>
    </message>
    <message>
        <source>Columns that are not known here are passed over: %1.</source>
        <translation>알 수 없는 열은 건너뜁니다: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n개 준비됨</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to mend</source>
        <translation>
            <numerusform>%n개 고칠 것</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n개 제외</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on sale</source>
        <translation>
            <numerusform>%n개 판매 중</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n lot(s) up for sale</source>
        <translation>
            <numerusform>물품 %n개 판매 시작</numerusform>
        </translation>
    </message>
    <message>
        <source>Space leaves a lot out, or takes it in again.</source>
        <translation>스페이스 키로 물품을 제외하거나 다시 넣습니다.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1번째 줄: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) of this file are on sale.</source>
        <translation>
            <numerusform>이 파일의 물품 %n개가 판매 중입니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are not, or lack pictures; you can try them again.</source>
        <translation>
            <numerusform>%n개는 올리지 못했거나 사진이 빠졌습니다. 다시 시도할 수 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>다른 파일…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>멈추기</translation>
    </message>
    <message>
        <source>Lots of the file</source>
        <translation>파일의 물품</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>문자 인코딩</translation>
    </message>
    <message>
        <source>If letters look wrong, the file is written in another of these</source>
        <translation>글자가 깨져 보이면 파일이 이 가운데 다른 인코딩으로 되어 있습니다</translation>
    </message>
    <message numerus="yes">
        <source>%n ended</source>
        <translation>
            <numerusform>끝난 물품 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as they are already</source>
        <translation>
            <numerusform>이미 같음 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>고침 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n lot(s)</source>
        <translation>
            <numerusform>물품 %n개 고치기</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, change %n</source>
        <translation>
            <numerusform>%1, %n개 고치기</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were changed.</source>
        <translation>
            <numerusform>%n개를 고쳤습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>열…</translation>
    </message>
    <message>
        <source>First the table of lots, or both together.</source>
        <translation>먼저 물품 표를, 또는 둘을 함께 놓아 주세요.</translation>
    </message>
    <message>
        <source>All these lots will be yours: whoever puts a list up is their seller, and this column is passed over: %1. For a donor or seller who is to be settled with, put their lots up from an account of theirs; to thank them, name them in the description.</source>
        <translation>이 물품은 모두 내 물품이 됩니다. 목록을 올리는 사람이 판매자가 되며, 이 열은 읽지 않습니다: %1. 따로 정산할 기증자나 판매자의 물품은 그 사람의 계정에서 올리고, 감사의 뜻만 남기려면 설명에 이름을 적으세요.</translation>
    </message>
    <message numerus="yes">
        <source>%n without a picture</source>
        <translation>
            <numerusform>사진 빠짐 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send the pictures of %n lot(s)</source>
        <translation>
            <numerusform>물품 %n개의 사진 보내기</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, send the pictures of %n</source>
        <translation>
            <numerusform>%1, %n개의 사진 보내기</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) go(es) without a picture that is not there. Say where it is by “Pictures…”, now or once they are on sale.</source>
        <translation>
            <numerusform>물품 %n개는 찾을 수 없는 사진 없이 올라갑니다. 지금이나 판매를 시작한 뒤에 ‘사진…’에서 사진이 있는 곳을 알려 주세요.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lack(s) a picture that was not there: say where it is by “Pictures…”.</source>
        <translation>
            <numerusform>%n개에는 찾지 못한 사진이 빠져 있습니다. ‘사진…’에서 사진이 있는 곳을 알려 주세요.</numerusform>
        </translation>
    </message>
    <message>
        <source>Put up for sale</source>
        <translation>판매 시작</translation>
    </message>
    <message>
        <source>Nothing can be put up until the rows are mended in the file.</source>
        <translation>파일에서 줄을 고쳐야 올릴 수 있습니다.</translation>
    </message>
    <message>
        <source>What is left of this file is left out.</source>
        <translation>이 파일에서 남은 물품은 모두 제외했습니다.</translation>
    </message>
    <message>
        <source>Nothing of this file is left to put up.</source>
        <translation>이 파일에서 더 올릴 물품이 없습니다.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>읽는 중…</translation>
    </message>
    <message>
        <source>No lot was read from this file</source>
        <translation>이 파일에서 읽은 물품이 없습니다</translation>
    </message>
    <message>
        <source>Say which of its columns hold the name and the start price, or choose another file.</source>
        <translation>이름과 시작가가 어느 열에 있는지 알려 주거나 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>Enter shows the lot.</source>
        <translation>Enter 키로 물품을 봅니다.</translation>
    </message>
    <message>
        <source>The sale that was chosen is over: lots go to “%1” now.</source>
        <translation>고른 회차가 끝나 이제 물품이 “%1” 회차로 올라갑니다.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::DepositDialog</name>
    <message>
        <source>This is no amount. Write it like %1.</source>
        <translation>금액이 아닙니다. %1처럼 적으세요.</translation>
    </message>
    <message>
        <source>An earlier try of this deposit did arrive, with another amount, means or note. Close this and look at the account.</source>
        <translation>이 예치의 앞선 시도가 다른 금액이나 결제 수단, 메모로 이미 도착했습니다. 이 창을 닫고 계정을 확인하세요.</translation>
    </message>
    <message>
        <source>Deposit for %1</source>
        <translation>%1 님의 예치금</translation>
    </message>
    <message>
        <source>So far: %1. A deposit can be spent at once, and is not paid out again here.</source>
        <translation>지금까지 %1입니다. 예치하면 바로 쓸 수 있고, 여기에서 다시 내주지는 않습니다.</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>예치</translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation>금액(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>메모(&amp;N)</translation>
    </message>
    <message>
        <source>Where it came from, for the book: a slip’s number, “at the door”.</source>
        <translation>장부에 남길 출처입니다. 예: 전표 번호, “입구에서”.</translation>
    </message>
    <message>
        <source>&amp;Paid with</source>
        <translation>결제 수단(&amp;P)</translation>
    </message>
</context>
<context>
    <name>gavel::ui::DraftDelegate</name>
    <message>
        <source>Changes lot %1</source>
        <translation>%1번 물품 변경</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1부터</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>사진 %n장</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::DraftsView</name>
    <message>
        <source>“%1” is deleted.</source>
        <translation>“%1” 초안을 지웠습니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>초안</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>이어서 쓰기</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Delete the draft</source>
        <translation>초안 지우기</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>초안이 없습니다</translation>
    </message>
    <message>
        <source>A lot is kept here while you write it, until it is put up for sale.</source>
        <translation>물품을 쓰는 동안 판매를 시작할 때까지 여기에 보관됩니다.</translation>
    </message>
    <message>
        <source>Write one</source>
        <translation>새로 쓰기</translation>
    </message>
</context>
<context>
    <name>gavel::ui::EncodedPicture</name>
    <message>
        <source>The picture is larger than %1 MB.</source>
        <translation>사진이 %1MB보다 큽니다.</translation>
    </message>
    <message>
        <source>That is no PNG, JPEG or WebP picture.</source>
        <translation>PNG, JPEG, WebP 사진이 아닙니다.</translation>
    </message>
    <message>
        <source>The picture has %1 megapixels; %2 are the most.</source>
        <translation>사진이 %1메가픽셀입니다. %2메가픽셀까지 됩니다.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::Finder</name>
    <message>
        <source>A lot’s name or number, or what to do</source>
        <translation>물품 이름이나 번호, 또는 할 일</translation>
    </message>
    <message>
        <source>Go to a lot or an action</source>
        <translation>물품이나 기능으로 가기</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>찾은 것</translation>
    </message>
    <message>
        <source>Nothing by that name.</source>
        <translation>그런 이름은 없습니다.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::FootBar</name>
    <message>
        <source>Not connected</source>
        <translation>연결 안 됨</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>연결 중…</translation>
    </message>
    <message>
        <source>Connected · %1 ms</source>
        <translation>연결됨 · %1 ms</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>연결됨</translation>
    </message>
    <message numerus="yes">
        <source>Line lost · retrying in %n s</source>
        <translation>
            <numerusform>연결 끊김 · %n초 뒤 재시도</numerusform>
        </translation>
    </message>
    <message>
        <source>Host time %1 ±%2 ms</source>
        <translation>호스트 시각 %1 ±%2 ms</translation>
    </message>
    <message>
        <source>Host time %1</source>
        <translation>호스트 시각 %1</translation>
    </message>
    <message>
        <source>Held %1 · Available %2</source>
        <translation>묶인 금액 %1 · 사용 가능 %2</translation>
    </message>
    <message>
        <source>The auction house</source>
        <translation>경매장</translation>
    </message>
    <message>
        <source>Every countdown runs on this clock, not on this computer’s</source>
        <translation>모든 남은 시간은 이 컴퓨터가 아니라 이 시각을 따릅니다</translation>
    </message>
</context>
<context>
    <name>gavel::ui::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>잠시만요…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
</context>
<context>
    <name>gavel::ui::HistoryDelegate</name>
    <message>
        <source>You</source>
        <translation>나</translation>
    </message>
    <message>
        <source>voided: %1</source>
        <translation>무효: %1</translation>
    </message>
</context>
<context>
    <name>gavel::ui::HostKeeper</name>
    <message>
        <source>Your house stays open</source>
        <translation>경매장은 계속 열려 있습니다</translation>
    </message>
    <message>
        <source>It goes on in the tray, where its icon opens the window again.</source>
        <translation>트레이에서 계속 진행됩니다. 트레이 아이콘을 누르면 창이 다시 열립니다.</translation>
    </message>
    <message>
        <source>This computer can't be kept awake from here. Switch its sleep off for the auction.</source>
        <translation>여기에서는 이 컴퓨터가 잠들지 않게 할 수 없습니다. 경매 동안 절전 모드를 꺼 주세요.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::HostPanel</name>
    <message numerus="yes">
        <source>%n lot(s)</source>
        <translation>
            <numerusform>물품 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume %1 – %2</source>
        <translation>%1 이어서 열기 – %2</translation>
    </message>
    <message>
        <source>Open to this network again</source>
        <translation>이 네트워크에 다시 공개합니다</translation>
    </message>
    <message>
        <source>Open to this computer alone</source>
        <translation>이 컴퓨터에서만 엽니다</translation>
    </message>
    <message>
        <source>Example house</source>
        <translation>예시 경매장</translation>
    </message>
    <message>
        <source>Host an auction</source>
        <translation>경매 열기</translation>
    </message>
    <message>
        <source>This computer becomes the house. Everything stays on it, also when it is switched off.</source>
        <translation>이 컴퓨터가 경매장이 됩니다. 컴퓨터를 꺼도 모든 것이 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Three short steps: its name, what buyers and sellers pay, and who comes in.</source>
        <translation>짧은 세 단계로 이름, 구매자와 판매자가 낼 수수료, 들어올 사람을 정합니다.</translation>
    </message>
    <message>
        <source>Open a new house…</source>
        <translation>새 경매장 열기…</translation>
    </message>
    <message>
        <source>Look around in an example house</source>
        <translation>예시 경매장 둘러보기</translation>
    </message>
    <message>
        <source>it is open</source>
        <translation>열려 있음</translation>
    </message>
    <message>
        <source>Join %1 – %2</source>
        <translation>%1에 들어가기 – %2</translation>
    </message>
    <message>
        <source>Another window of Gavel or a service serves it on this computer</source>
        <translation>이 컴퓨터에서 다른 Gavel 창이나 서비스가 열어 두고 있습니다</translation>
    </message>
</context>
<context>
    <name>gavel::ui::HostPasswordDialog</name>
    <message>
        <source>A password for the host</source>
        <translation>호스트 비밀번호</translation>
    </message>
    <message>
        <source>Your house is open</source>
        <translation>경매장이 열렸습니다</translation>
    </message>
    <message>
        <source>You are its host. With a password you can also sign in as “host” from another computer or a browser.</source>
        <translation>당신이 호스트입니다. 비밀번호를 정하면 다른 컴퓨터나 브라우저에서도 “host”로 로그인할 수 있습니다.</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>비밀번호(&amp;P)</translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation>8자 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>The same &amp;again</source>
        <translation>한 번 더(&amp;A)</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>정하기</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>나중에</translation>
    </message>
    <message>
        <source>These are not the same.</source>
        <translation>두 비밀번호가 다릅니다.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::HostingSetup</name>
    <message>
        <source>Guests in a hall</source>
        <translation>행사장의 손님들</translation>
    </message>
    <message>
        <source>The same, for many phones behind one router: no address of this network is limited.</source>
        <translation>위와 같되, 공유기 하나를 함께 쓰는 여러 휴대전화를 위해 이 네트워크의 주소에는 제한을 두지 않습니다.</translation>
    </message>
    <message>
        <source>Another program has this port. Choose another, or leave it empty.</source>
        <translation>다른 프로그램이 이 포트를 쓰고 있습니다. 다른 포트를 고르거나 비워 두세요.</translation>
    </message>
    <message>
        <source>This house is open already, in another window of Gavel or as a service. Close it there first.</source>
        <translation>이 경매장은 다른 Gavel 창이나 서비스에서 이미 열려 있습니다. 먼저 그곳에서 닫아 주세요.</translation>
    </message>
    <message>
        <source>Your house</source>
        <translation>경매장</translation>
    </message>
    <message>
        <source>The money</source>
        <translation>돈</translation>
    </message>
    <message>
        <source>The people</source>
        <translation>사람들</translation>
    </message>
    <message>
        <source>A new house · step %1 of %2</source>
        <translation>새 경매장 · %2단계 중 %1단계</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Open the house</source>
        <translation>경매장 열기</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>이름(&amp;N)</translation>
    </message>
    <message>
        <source>What people read when they come in. You can change it later.</source>
        <translation>들어오는 사람들이 보는 이름입니다. 나중에 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Harbour Lights Charity Evening</source>
        <translation>항구의 불빛 자선의 밤</translation>
    </message>
    <message>
        <source>&amp;Currency</source>
        <translation>통화(&amp;C)</translation>
    </message>
    <message>
        <source>All prices are in it. It stays as it is.</source>
        <translation>모든 가격에 쓰입니다. 나중에 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>들어 있는 것</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>아직 없음</translation>
    </message>
    <message>
        <source>You and your sellers add the lots.</source>
        <translation>나와 판매자들이 물품을 올립니다.</translation>
    </message>
    <message>
        <source>Example lots and bidders</source>
        <translation>예시 물품과 입찰자</translation>
    </message>
    <message>
        <source>A house in full swing, to look around and try everything.</source>
        <translation>한창 진행 중인 경매장에서 둘러보고 모두 시험해 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>&amp;Premium, in percent</source>
        <translation>구매 수수료, 퍼센트(&amp;P)</translation>
    </message>
    <message>
        <source>Co&amp;mmission, in percent</source>
        <translation>판매 수수료, 퍼센트(&amp;M)</translation>
    </message>
    <message>
        <source>How much people may bid</source>
        <translation>입찰할 수 있는 금액</translation>
    </message>
    <message>
        <source>As much as they like</source>
        <translation>원하는 만큼</translation>
    </message>
    <message>
        <source>You settle with them after the auction.</source>
        <translation>경매가 끝난 뒤에 정산합니다.</translation>
    </message>
    <message>
        <source>As much as they have deposited</source>
        <translation>맡긴 금액까지</translation>
    </message>
    <message>
        <source>You enter what each has paid in; nobody can bid more than that.</source>
        <translation>각자 맡긴 금액을 입력하면 아무도 그보다 많이 입찰할 수 없습니다.</translation>
    </message>
    <message>
        <source>&amp;Opening funds</source>
        <translation>시작 금액(&amp;O)</translation>
    </message>
    <message>
        <source>What everyone has from the start, before they deposit anything.</source>
        <translation>아무것도 맡기기 전에 모두가 처음부터 가진 금액입니다.</translation>
    </message>
    <message>
        <source>Who can come in</source>
        <translation>들어올 수 있는 사람</translation>
    </message>
    <message>
        <source>This computer alone</source>
        <translation>이 컴퓨터에서만</translation>
    </message>
    <message>
        <source>To prepare, or to try it. You can open it wider next time.</source>
        <translation>준비하거나 시험해 볼 때 씁니다. 다음에 더 넓게 열 수 있습니다.</translation>
    </message>
    <message>
        <source>People on this network</source>
        <translation>이 네트워크의 사람들</translation>
    </message>
    <message>
        <source>Phones and computers on the same network join by an address that you are shown.</source>
        <translation>같은 네트워크의 휴대폰과 컴퓨터가 화면에 나오는 주소로 들어옵니다.</translation>
    </message>
    <message>
        <source>Po&amp;rt</source>
        <translation>포트(&amp;R)</translation>
    </message>
    <message>
        <source>Part of the address. Left empty it is %1, or another if that is taken.</source>
        <translation>주소의 일부입니다. 비워 두면 %1, 이미 쓰이고 있으면 다른 번호가 됩니다.</translation>
    </message>
    <message>
        <source>Who may sell</source>
        <translation>팔 수 있는 사람</translation>
    </message>
    <message>
        <source>Everyone who signs in</source>
        <translation>로그인한 모든 사람</translation>
    </message>
    <message>
        <source>Anyone can put up a lot. You can change it later.</source>
        <translation>누구나 물품을 올릴 수 있습니다. 나중에 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Only you</source>
        <translation>나만</translation>
    </message>
    <message>
        <source>Every lot is entered by you, as the house.</source>
        <translation>모든 물품을 경매장으로서 직접 올립니다.</translation>
    </message>
    <message>
        <source>What buyers pay on top of the price. “26; 21 &gt; 10000” is 26 up to 10000 and 21 of what lies above. It stays as it is.</source>
        <translation>구매자가 낙찰가에 더해 내는 몫입니다. “26; 21 &gt; 10000”은 10000까지 26, 그 위로는 21입니다. 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>What sellers leave you of the price, written likewise. It stays as it is.</source>
        <translation>판매자가 낙찰가에서 남기는 몫이며 같은 방식으로 적습니다. 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>&amp;Tax</source>
        <translation>세금(&amp;T)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Added, on the premium</source>
        <translation>수수료에 더함</translation>
    </message>
    <message>
        <source>Added, on price and premium</source>
        <translation>낙찰가와 수수료에 더함</translation>
    </message>
    <message>
        <source>Included in the price</source>
        <translation>낙찰가에 포함</translation>
    </message>
    <message>
        <source>Ta&amp;x, in percent</source>
        <translation>세율, 퍼센트(&amp;X)</translation>
    </message>
    <message>
        <source>Sales can have another.</source>
        <translation>경매마다 다르게 정할 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::IncomingPicture</name>
    <message>
        <source>The picture is damaged, or too large to be read.</source>
        <translation>사진이 손상되었거나 너무 커서 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>The file could not be read: %1</source>
        <translation>파일을 읽지 못했습니다: %1</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB.</source>
        <translation>파일이 %1MB보다 큽니다.</translation>
    </message>
    <message>
        <source>That is no PNG, JPEG, WebP or HEIC picture.</source>
        <translation>PNG, JPEG, WebP, HEIC 사진이 아닙니다.</translation>
    </message>
    <message>
        <source>The picture has more than %1 megapixels, or is longer than %L2 pixels.</source>
        <translation>사진이 %1메가픽셀보다 크거나 한 변이 %L2픽셀보다 깁니다.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::LabelDialog</name>
    <message>
        <source>Point your phone’s camera at the code to see this lot, and to bid.</source>
        <translation>휴대전화 카메라로 코드를 비추면 이 물품을 보고 입찰할 수 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Labels for %n lot(s)</source>
        <translation>
            <numerusform>물품 %n점의 라벨</numerusform>
        </translation>
    </message>
    <message>
        <source>Lot %1 · %2</source>
        <translation>물품 %1 · %2</translation>
    </message>
    <message>
        <source>To lie beside the lots: whoever scans a code sees that lot on their phone, and bids.</source>
        <translation>물품 옆에 둡니다. 코드를 스캔하면 휴대전화로 그 물품을 보고 입찰합니다.</translation>
    </message>
    <message>
        <source>To lie beside the lot: whoever scans the code sees it on their phone, and bids.</source>
        <translation>물품 옆에 둡니다. 코드를 스캔하면 휴대전화로 물품을 보고 입찰합니다.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>인쇄</translation>
    </message>
    <message>
        <source>Value %1</source>
        <translation>시가 %1</translation>
    </message>
</context>
<context>
    <name>gavel::ui::LineBanner</name>
    <message>
        <source>The line to the host is lost. What you see may be old; what you typed is kept.</source>
        <translation>호스트와의 연결이 끊겼습니다. 보이는 내용은 예전 것일 수 있지만 입력한 것은 그대로입니다.</translation>
    </message>
    <message numerus="yes">
        <source>Trying again in %n s.</source>
        <translation>
            <numerusform>%n초 뒤에 다시 시도합니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Trying again now…</source>
        <translation>지금 다시 시도하는 중…</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>지금 시도</translation>
    </message>
</context>
<context>
    <name>gavel::ui::LotCardDelegate</name>
    <message>
        <source>No bids yet</source>
        <translation>입찰 없음</translation>
    </message>
    <message>
        <source>Lot %1</source>
        <translation>%1번 물품</translation>
    </message>
    <message>
        <source>Buy now</source>
        <translation>즉시 구매</translation>
    </message>
</context>
<context>
    <name>gavel::ui::LotCommands</name>
    <message>
        <source>Withdraw “%1”</source>
        <translation>“%1” 철회</translation>
    </message>
    <message numerus="yes">
        <source>Withdraw %n lot(s)</source>
        <translation>
            <numerusform>물품 %n점 철회</numerusform>
        </translation>
    </message>
    <message>
        <source>It is no longer for sale, its bids count for nothing, and what was held for them is free again. It can't be taken back.</source>
        <translation>더 이상 팔지 않습니다. 입찰은 효력을 잃고 묶인 금액은 풀립니다. 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>철회</translation>
    </message>
    <message>
        <source>It is in the lot’s public log.</source>
        <translation>물품의 공개 기록에 남습니다.</translation>
    </message>
    <message>
        <source>The hammer falls at once: those with a bid are sold to who leads, unless a reserve is not met. It can't be taken back.</source>
        <translation>바로 마감합니다. 입찰이 있는 물품은 최저 낙찰가에 이르렀으면 선두에게 낙찰됩니다. 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Nobody has bid on it. It ends unsold; you can reopen it later.</source>
        <translation>입찰이 없어 팔리지 않은 채 끝납니다. 나중에 다시 열 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 leads at %2, but the reserve is not met. It passes; you can reopen it later.</source>
        <translation>%1 님이 %2(으)로 선두지만 최저 낙찰가에 이르지 못해 유찰됩니다. 나중에 다시 열 수 있습니다.</translation>
    </message>
    <message>
        <source>The hammer falls at once: it is sold to %1 for %2. It can't be taken back.</source>
        <translation>바로 마감하여 %1 님에게 %2에 낙찰됩니다. 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Close “%1” now</source>
        <translation>“%1” 지금 마감</translation>
    </message>
    <message numerus="yes">
        <source>Close %n lot(s) now</source>
        <translation>
            <numerusform>물품 %n점 지금 마감</numerusform>
        </translation>
    </message>
    <message>
        <source>Close now</source>
        <translation>지금 마감</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>지금 열기</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 중지</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>다시 시작</translation>
    </message>
    <message>
        <source>Extend 2 min</source>
        <translation>2분 연장</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>철회…</translation>
    </message>
    <message>
        <source>Close now…</source>
        <translation>지금 마감…</translation>
    </message>
    <message>
        <source>Void a bid…</source>
        <translation>입찰 무효…</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>다시 열기…</translation>
    </message>
    <message>
        <source>Extend by</source>
        <translation>연장</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n분</numerusform>
        </translation>
    </message>
    <message>
        <source>As the hos&amp;t</source>
        <translation>호스트로서(&amp;T)</translation>
    </message>
    <message>
        <source>QR codes…</source>
        <translation>QR 코드…</translation>
    </message>
    <message>
        <source>Void the sale of “%1”</source>
        <translation>“%1” 판매 무효로 하기</translation>
    </message>
    <message>
        <source>%1 no longer owes %2 for it, and its seller is no longer owed. What was paid stays on the invoice, to be given back. It can't be taken back.</source>
        <translation>%1 님은 더 이상 %2을(를) 내지 않아도 되고, 판매자도 받지 않습니다. 이미 낸 돈은 돌려줄 금액으로 청구서에 남습니다. 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Void the sale</source>
        <translation>판매 무효</translation>
    </message>
    <message>
        <source>Void the sale…</source>
        <translation>판매 무효…</translation>
    </message>
    <message>
        <source>Offer to the runner-up…</source>
        <translation>차순위자에게 제안…</translation>
    </message>
    <message>
        <source>Relist…</source>
        <translation>다시 올리기…</translation>
    </message>
    <message>
        <source>Premium and commission…</source>
        <translation>수수료…</translation>
    </message>
    <message>
        <source>Lot %1: premium and commission</source>
        <translation>물품 %1: 수수료</translation>
    </message>
    <message>
        <source>They count for this lot alone, as long as nobody has bid. Leave one empty for what its seller, its sale or the house has.</source>
        <translation>입찰이 없는 동안 이 물품에만 적용됩니다. 비워 두면 판매자, 경매 또는 경매장의 수수료가 적용됩니다.</translation>
    </message>
    <message>
        <source>Lot %1 has the premium and commission that you set.</source>
        <translation>물품 %1에 정한 수수료가 적용됩니다.</translation>
    </message>
    <message>
        <source>What counts now: premium %1, commission %2.</source>
        <translation>지금 적용되는 것: 구매 수수료 %1, 판매 수수료 %2.</translation>
    </message>
    <message>
        <source>The runner-up takes it</source>
        <translation>차순위자가 받음</translation>
    </message>
    <message>
        <source>The runner-up declines</source>
        <translation>차순위자가 거절함</translation>
    </message>
</context>
<context>
    <name>gavel::ui::LotDesk</name>
    <message>
        <source>The draft could not be kept: %1</source>
        <translation>초안을 보관하지 못했습니다: %1</translation>
    </message>
    <message>
        <source>Sending picture %1 of %2…</source>
        <translation>사진 %1/%2 보내는 중…</translation>
    </message>
    <message>
        <source>Kept as a draft at %1</source>
        <translation>%1에 초안으로 보관함</translation>
    </message>
    <message>
        <source>Reading lot %1…</source>
        <translation>%1번 물품을 읽는 중…</translation>
    </message>
    <message>
        <source>This lot is over, so it cannot be changed any more.</source>
        <translation>끝난 물품이라 더 이상 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>See the lot</source>
        <translation>물품 보기</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>바뀐 것이 없습니다.</translation>
    </message>
    <message>
        <source>No answer came: it may be on sale. Look before you try again.</source>
        <translation>답이 오지 않았습니다. 이미 판매 중일 수 있으니 다시 시도하기 전에 확인하세요.</translation>
    </message>
    <message>
        <source>Look in Selling</source>
        <translation>판매에서 확인</translation>
    </message>
    <message>
        <source>The lot is on sale, but picture %1 was not taken: %2</source>
        <translation>물품은 올라갔지만 사진 %1은 올리지 못했습니다: %2</translation>
    </message>
    <message>
        <source>Saving it…</source>
        <translation>저장하는 중…</translation>
    </message>
    <message>
        <source>Putting it up…</source>
        <translation>올리는 중…</translation>
    </message>
    <message>
        <source>Send the pictures again</source>
        <translation>사진 다시 보내기</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>변경 저장</translation>
    </message>
    <message>
        <source>Put it up for sale</source>
        <translation>판매 시작</translation>
    </message>
    <message>
        <source>Another lot</source>
        <translation>다른 물품</translation>
    </message>
    <message>
        <source>Empties the form; what is in it stays in the drafts.</source>
        <translation>양식을 비웁니다. 쓰던 내용은 초안에 남습니다.</translation>
    </message>
    <message>
        <source>Somebody has bid, so the terms and the pictures of this lot stand. More pictures may be added.</source>
        <translation>이미 입찰이 있어 이 물품의 조건과 사진은 그대로입니다. 사진을 더 올릴 수는 있습니다.</translation>
    </message>
    <message>
        <source>Somebody has bid, so this lot stands as it is. It has as many pictures as a lot may have.</source>
        <translation>이미 입찰이 있어 이 물품은 그대로입니다. 사진도 올릴 수 있는 만큼 다 올렸습니다.</translation>
    </message>
    <message>
        <source>A picture is still being read. Try again in a moment.</source>
        <translation>아직 사진을 읽고 있습니다. 잠시 뒤에 다시 하세요.</translation>
    </message>
    <message>
        <source>No picture was added.</source>
        <translation>추가한 사진이 없습니다.</translation>
    </message>
    <message>
        <source>Somebody has bid meanwhile, so the terms and pictures stand. The reserve may still be lowered once, and pictures added, from the lot’s room.</source>
        <translation>그사이 입찰이 있어 조건과 사진은 바꿀 수 없습니다. 물품 방에서 최저 낙찰가를 한 번 낮추거나 사진을 더 올릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Add the pictures</source>
        <translation>사진 올리기</translation>
    </message>
</context>
<context>
    <name>gavel::ui::LotFilterPanel</name>
    <message>
        <source>Everyone’s</source>
        <translation>모든 물품</translation>
    </message>
    <message>
        <source>With me in it</source>
        <translation>내가 참여한 물품</translation>
    </message>
    <message>
        <source>Sold by me</source>
        <translation>내가 파는 물품</translation>
    </message>
    <message>
        <source>Whose lots</source>
        <translation>누구의 물품</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>판매자</translation>
    </message>
    <message>
        <source>Price from %1</source>
        <translation>최저가 %1</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>최고가 %1</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>거르기 지우기</translation>
    </message>
    <message>
        <source>All sales</source>
        <translation>모든 회차</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>모든 분류</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>경매 회차</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>분류</translation>
    </message>
</context>
<context>
    <name>gavel::ui::LotForm</name>
    <message>
        <source>Bidding opens at %1, and you see every bid in the lot’s room.</source>
        <translation>입찰은 %1에 시작되며, 모든 입찰을 물품 방에서 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Bidding opens at once, and you see every bid in the lot’s room.</source>
        <translation>입찰은 바로 열리고, 모든 입찰을 물품의 방에서 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>이름(&amp;N)</translation>
    </message>
    <message>
        <source>Rangefinder camera, 1957</source>
        <translation>거리계 연동 카메라, 1957년</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>설명(&amp;D)</translation>
    </message>
    <message>
        <source>What it is, how old, in what condition, what comes with it</source>
        <translation>무엇인지, 얼마나 되었는지, 상태와 딸린 것</translation>
    </message>
    <message>
        <source>Bidding opens when its sale starts, and you see every bid in the lot’s room.</source>
        <translation>회차가 시작되면 입찰이 열리며, 물품의 방에서 모든 입찰을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>경매 회차</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>분류</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>the next</source>
        <translation>다음 번호</translation>
    </message>
</context>
<context>
    <name>gavel::ui::LotPreview</name>
    <message>
        <source>The name of your lot</source>
        <translation>물품 이름</translation>
    </message>
    <message>
        <source>As bidders see it in the catalogue</source>
        <translation>목록에서 입찰자에게 보이는 모습</translation>
    </message>
    <message>
        <source>and in its room</source>
        <translation>물품 방에서 보이는 모습</translation>
    </message>
    <message>
        <source>Bid %1</source>
        <translation>%1 입찰</translation>
    </message>
    <message>
        <source>The bid after that is at least %1.</source>
        <translation>그다음 입찰은 %1부터입니다.</translation>
    </message>
    <message>
        <source>%1 buys it at once.</source>
        <translation>%1이면 바로 낙찰됩니다.</translation>
    </message>
    <message>
        <source>It is worth %1.</source>
        <translation>시가는 %1입니다.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::LotRowHeader</name>
    <message>
        <source>Lot</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>판매자</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>Bids</source>
        <translation>입찰</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>남은 시간</translation>
    </message>
</context>
<context>
    <name>gavel::ui::LotTab</name>
    <message>
        <source>Lot %1</source>
        <translation>물품 %1</translation>
    </message>
    <message>
        <source>Close this lot</source>
        <translation>이 물품 닫기</translation>
    </message>
</context>
<context>
    <name>gavel::ui::LotTabs</name>
    <message>
        <source>&amp;Close</source>
        <translation>닫기(&amp;C)</translation>
    </message>
    <message>
        <source>Close the &amp;others</source>
        <translation>다른 물품 모두 닫기(&amp;O)</translation>
    </message>
    <message>
        <source>Open in its own &amp;window</source>
        <translation>따로 창으로 열기(&amp;W)</translation>
    </message>
</context>
<context>
    <name>gavel::ui::LotWindow</name>
    <message>
        <source>%1 – Gavel</source>
        <translation>%1 – Gavel</translation>
    </message>
    <message>
        <source>Lot %1</source>
        <translation>물품 %1</translation>
    </message>
</context>
<context>
    <name>gavel::ui::MainMenu</name>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Lot</source>
        <translation>물품(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>계정(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Sell a lot…</source>
        <translation>물품 팔기(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Copy the address of this house</source>
        <translation>경매장 주소 복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Try the line now</source>
        <translation>지금 다시 연결(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Leave this house</source>
        <translation>경매장에서 나가기(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Catalogue</source>
        <translation>물품 목록(&amp;C)</translation>
    </message>
    <message>
        <source>My &amp;bids</source>
        <translation>내 입찰(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Won</source>
        <translation>낙찰받음(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Selling</source>
        <translation>판매(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Find a lot</source>
        <translation>물품 찾기(&amp;F)</translation>
    </message>
    <message>
        <source>As c&amp;ards</source>
        <translation>카드로 보기(&amp;A)</translation>
    </message>
    <message>
        <source>As a ta&amp;ble</source>
        <translation>표로 보기(&amp;B)</translation>
    </message>
    <message>
        <source>My own &amp;amount</source>
        <translation>직접 정한 금액(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Message with the bid</source>
        <translation>입찰과 함께 남길 말(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Chat in the room</source>
        <translation>대화하기(&amp;C)</translation>
    </message>
    <message>
        <source>Sign &amp;in…</source>
        <translation>로그인(&amp;I)…</translation>
    </message>
    <message>
        <source>Sign &amp;up…</source>
        <translation>가입(&amp;U)…</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>로그아웃(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;About Gavel</source>
        <translation>Gavel 정보(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Drafts</source>
        <translation>초안(&amp;D)</translation>
    </message>
    <message>
        <source>Sell &amp;many lots from a file…</source>
        <translation>파일로 여러 물품 팔기(&amp;M)…</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>설정(&amp;E)…</translation>
    </message>
    <message>
        <source>W&amp;atching</source>
        <translation>관심(&amp;A)</translation>
    </message>
    <message>
        <source>C&amp;onsole</source>
        <translation>운영(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Go to a lot or an action…</source>
        <translation>물품이나 기능으로 가기(&amp;G)…</translation>
    </message>
    <message>
        <source>No&amp;tices</source>
        <translation>알림(&amp;T)</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation>뒤로(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Next open lot</source>
        <translation>다음 열린 물품(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous open lot</source>
        <translation>이전 열린 물품(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Projector for the hall</source>
        <translation>행사장 프로젝터(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Watch this lot</source>
        <translation>이 물품 관심에 넣기(&amp;W)</translation>
    </message>
    <message>
        <source>In its &amp;own window</source>
        <translation>따로 창으로 열기(&amp;O)</translation>
    </message>
    <message>
        <source>C&amp;hange my lot</source>
        <translation>내 물품 변경(&amp;H)</translation>
    </message>
    <message>
        <source>O&amp;ffer my lot again</source>
        <translation>내 물품 다시 내놓기(&amp;F)</translation>
    </message>
    <message>
        <source>C&amp;lose this lot</source>
        <translation>이 물품 닫기(&amp;L)</translation>
    </message>
    <message>
        <source>Open the lot closed la&amp;st</source>
        <translation>마지막으로 닫은 물품 다시 열기(&amp;S)</translation>
    </message>
    <message>
        <source>Ho&amp;use</source>
        <translation>경매장(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>이동(&amp;G)</translation>
    </message>
    <message>
        <source>Auct&amp;ion</source>
        <translation>경매 진행(&amp;I)</translation>
    </message>
    <message>
        <source>Arm the &amp;bid button</source>
        <translation>입찰 단추 준비(&amp;B)</translation>
    </message>
    <message>
        <source>This &amp;house</source>
        <translation>이 경매장(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;My account</source>
        <translation>내 계정(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>단축키(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;How bidding works</source>
        <translation>입찰하는 법(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>문제 알리기(&amp;R)…</translation>
    </message>
    <message>
        <source>Cas&amp;hier</source>
        <translation>계산대(&amp;H)</translation>
    </message>
    <message>
        <source>Check-&amp;in</source>
        <translation>입장(&amp;I)</translation>
    </message>
    <message>
        <source>R&amp;unning order</source>
        <translation>진행 순서(&amp;U)</translation>
    </message>
</context>
<context>
    <name>gavel::ui::MainWindow</name>
    <message>
        <source>%1 is on the clipboard.</source>
        <translation>%1을(를) 복사했습니다.</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again to go on.</source>
        <translation>로그인이 끝났습니다. 계속하려면 다시 로그인하세요.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>로그인</translation>
    </message>
    <message>
        <source>Your house is open. People join at %1</source>
        <translation>경매장이 열렸습니다. 참가 주소: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>%1 – Gavel</source>
        <translation>%1 – Gavel</translation>
    </message>
    <message>
        <source>%1 – %2 – Gavel</source>
        <translation>%1 – %2 – Gavel</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
</context>
<context>
    <name>gavel::ui::MyLotsView</name>
    <message>
        <source>Look at the catalogue</source>
        <translation>물품 목록 보기</translation>
    </message>
    <message>
        <source>You are looking on</source>
        <translation>구경하는 중입니다</translation>
    </message>
    <message>
        <source>Sign in to see what is yours here.</source>
        <translation>로그인하면 내 것을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>로그인</translation>
    </message>
    <message>
        <source>You have not bid yet</source>
        <translation>아직 입찰하지 않았습니다</translation>
    </message>
    <message>
        <source>Lots that you bid on are listed here, with whether you lead.</source>
        <translation>입찰한 물품과 선두 여부가 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>Nothing won yet</source>
        <translation>아직 낙찰받은 물품이 없습니다</translation>
    </message>
    <message>
        <source>When the hammer falls for you, the lot and what you pay appear here.</source>
        <translation>낙찰받으면 물품과 낼 금액이 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>You sell nothing yet</source>
        <translation>아직 파는 물품이 없습니다</translation>
    </message>
    <message>
        <source>A name, a start price and a picture are enough. Bidding opens at once.</source>
        <translation>이름과 시작가, 사진이면 충분합니다. 입찰은 바로 열립니다.</translation>
    </message>
    <message>
        <source>Sell a lot</source>
        <translation>물품 팔기</translation>
    </message>
    <message>
        <source>You watch nothing yet</source>
        <translation>관심 물품이 없습니다</translation>
    </message>
    <message>
        <source>My bids</source>
        <translation>내 입찰</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>낙찰받음</translation>
    </message>
    <message>
        <source>Selling</source>
        <translation>판매</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>관심</translation>
    </message>
    <message>
        <source>Open its room</source>
        <translation>경매방 열기</translation>
    </message>
    <message>
        <source>Purchase slip…</source>
        <translation>구매 명세서…</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>표 (*.csv)</translation>
    </message>
    <message>
        <source>Your list could not be read</source>
        <translation>목록을 읽지 못했습니다</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Reading your list…</source>
        <translation>목록을 읽는 중…</translation>
    </message>
    <message>
        <source>Lots that you watch are listed here, and you are told before they end.</source>
        <translation>관심 물품이 여기에 나오고, 마감 전에 알려 드립니다.</translation>
    </message>
    <message>
        <source>To print, or to save as PDF</source>
        <translation>인쇄하거나 PDF로 저장</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Save this list as CSV, for a spreadsheet</source>
        <translation>이 목록을 스프레드시트용 CSV로 저장</translation>
    </message>
</context>
<context>
    <name>gavel::ui::NoticeArea</name>
    <message>
        <source>Go there</source>
        <translation>바로 가기</translation>
    </message>
    <message>
        <source>See what I won</source>
        <translation>낙찰 물품 보기</translation>
    </message>
    <message>
        <source>See them</source>
        <translation>모두 보기</translation>
    </message>
</context>
<context>
    <name>gavel::ui::NoticeBell</name>
    <message>
        <source>Notices</source>
        <translation>알림</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>읽지 않음 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing missed</source>
        <translation>놓친 알림 없음</translation>
    </message>
    <message>
        <source>Notices: %1</source>
        <translation>알림: %1</translation>
    </message>
</context>
<context>
    <name>gavel::ui::NoticePanel</name>
    <message>
        <source>Notices</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Nothing missed. What you are told while you bid, watch and sell is kept here.</source>
        <translation>놓친 알림이 없습니다. 입찰하고 지켜보고 파는 동안의 알림이 여기에 남습니다.</translation>
    </message>
    <message>
        <source>Notices, the newest first</source>
        <translation>알림, 최신순</translation>
    </message>
</context>
<context>
    <name>gavel::ui::NoticeToast</name>
    <message>
        <source>Dismiss (Esc)</source>
        <translation>닫기 (Esc)</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>gavel::ui::OfferDialog</name>
    <message>
        <source>Nobody is left to offer it to.</source>
        <translation>제안할 사람이 더 없습니다.</translation>
    </message>
    <message>
        <source>Offer “%1” to the runner-up</source>
        <translation>“%1” 차순위자에게 제안</translation>
    </message>
    <message>
        <source>Whoever bid most after the buyer, and has not declined, can have it for what they bid last. They are told at once.</source>
        <translation>구매자 다음으로 높게 입찰하고 거절하지 않은 사람이 마지막 입찰액에 살 수 있습니다. 바로 알립니다.</translation>
    </message>
    <message>
        <source>Offer it</source>
        <translation>제안하기</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5분</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15분</translation>
    </message>
    <message>
        <source>An hour</source>
        <translation>1시간</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>하루</translation>
    </message>
    <message>
        <source>3 days</source>
        <translation>3일</translation>
    </message>
    <message>
        <source>A week</source>
        <translation>일주일</translation>
    </message>
    <message>
        <source>It &amp;stands for</source>
        <translation>유효 시간(&amp;S)</translation>
    </message>
    <message>
        <source>What runs out counts as declined.</source>
        <translation>시간이 지나면 거절한 것으로 봅니다.</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>메모(&amp;N)</translation>
    </message>
    <message>
        <source>The host reads it in the record.</source>
        <translation>주최자가 활동 기록에서 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Next in line: %1, for %2.</source>
        <translation>다음 순위: %1, %2.</translation>
    </message>
    <message>
        <source>Who is next in line is being read…</source>
        <translation>다음 순위를 확인하고 있습니다…</translation>
    </message>
</context>
<context>
    <name>gavel::ui::OfferPanel</name>
    <message>
        <source>Until %1. What you bid for it counts; it is yours to leave.</source>
        <translation>%1까지. 입찰했던 금액 그대로이며, 받지 않아도 됩니다.</translation>
    </message>
    <message>
        <source>Take it for %1</source>
        <translation>%1에 받기</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>거절</translation>
    </message>
    <message>
        <source>“%1” is offered to %2 until %3.</source>
        <translation>“%1”은(는) %2 님에게 %3까지 제안되어 있습니다.</translation>
    </message>
    <message>
        <source>They take it for %1</source>
        <translation>%1에 받는다고 함</translation>
    </message>
    <message>
        <source>They decline</source>
        <translation>거절한다고 함</translation>
    </message>
</context>
<context>
    <name>gavel::ui::OwnAmount</name>
    <message>
        <source>Set</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Bid</source>
        <translation>입찰</translation>
    </message>
    <message>
        <source>Set my maximum</source>
        <translation>내 최고 한도 설정</translation>
    </message>
    <message>
        <source>Bid my amount</source>
        <translation>내 금액으로 입찰</translation>
    </message>
    <message>
        <source>My new maximum</source>
        <translation>새 최고 한도</translation>
    </message>
    <message>
        <source>My maximum</source>
        <translation>내 최고 한도</translation>
    </message>
    <message>
        <source>My own amount</source>
        <translation>직접 정한 금액</translation>
    </message>
    <message>
        <source>Take %1 as my amount</source>
        <translation>%1을(를) 내 금액으로</translation>
    </message>
    <message>
        <source>What my amount is</source>
        <translation>내 금액의 뜻</translation>
    </message>
    <message>
        <source>Raise</source>
        <translation>올리기</translation>
    </message>
    <message>
        <source>Raise my maximum</source>
        <translation>내 최고 한도 올리기</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>낮추기</translation>
    </message>
    <message>
        <source>Lower my maximum</source>
        <translation>내 최고 한도 낮추기</translation>
    </message>
    <message>
        <source>The arrow keys step it: up takes the smallest bid, then one step more</source>
        <translation>화살표 키로 조절합니다. 위쪽은 최소 입찰가부터 한 단위씩 올립니다</translation>
    </message>
    <message>
        <source>Exact bid</source>
        <translation>정확한 금액</translation>
    </message>
</context>
<context>
    <name>gavel::ui::PasswordDialog</name>
    <message>
        <source>At least %1 characters.</source>
        <translation>%1자 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>New &amp;password</source>
        <translation>새 비밀번호(&amp;P)</translation>
    </message>
    <message>
        <source>%1 has a new password</source>
        <translation>%1 님의 비밀번호를 바꿨습니다</translation>
    </message>
    <message>
        <source>Hand it over now: it is not shown again. Whoever was signed in to this account is signed out.</source>
        <translation>지금 전해 주세요. 다시 보여 주지 않습니다. 이 계정의 로그인은 모두 끊겼습니다.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>A new password for %1</source>
        <translation>%1 님의 새 비밀번호</translation>
    </message>
    <message>
        <source>For somebody who lost theirs. The old one ends, and so do the sessions of this account.</source>
        <translation>비밀번호를 잊은 사람을 위한 것입니다. 이전 비밀번호와 이 계정의 로그인이 모두 끝납니다.</translation>
    </message>
    <message>
        <source>Set it</source>
        <translation>바꾸기</translation>
    </message>
</context>
<context>
    <name>gavel::ui::PaymentPanel</name>
    <message>
        <source>Cheque number, or who paid</source>
        <translation>수표 번호 또는 낸 사람</translation>
    </message>
    <message>
        <source>Total %1 · paid %2</source>
        <translation>합계 %1 · 결제 %2</translation>
    </message>
    <message>
        <source>Nothing bought</source>
        <translation>산 것이 없습니다</translation>
    </message>
    <message>
        <source>All paid</source>
        <translation>모두 결제됨</translation>
    </message>
    <message>
        <source>To pay: %1</source>
        <translation>내실 금액: %1</translation>
    </message>
    <message>
        <source>To give back: %1</source>
        <translation>돌려드릴 금액: %1</translation>
    </message>
    <message>
        <source>This is no amount.</source>
        <translation>금액이 아닙니다.</translation>
    </message>
    <message>
        <source>This is more than is owed.</source>
        <translation>내야 할 금액보다 많습니다.</translation>
    </message>
    <message>
        <source>&amp;Amount given</source>
        <translation>받은 금액(&amp;A)</translation>
    </message>
    <message>
        <source>Re&amp;ference</source>
        <translation>참조(&amp;F)</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>결제 수단</translation>
    </message>
    <message>
        <source>&amp;Paid</source>
        <translation>결제(&amp;P)</translation>
    </message>
    <message>
        <source>Change to give: %1</source>
        <translation>거스름돈: %1</translation>
    </message>
</context>
<context>
    <name>gavel::ui::PictureEditor</name>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 픽셀</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>잠시만요…</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>적용</translation>
    </message>
    <message>
        <source>Crop and turn</source>
        <translation>자르기와 돌리기</translation>
    </message>
    <message>
        <source>Turn &amp;left</source>
        <translation>왼쪽으로 돌리기(&amp;L)</translation>
    </message>
    <message>
        <source>Turn &amp;right</source>
        <translation>오른쪽으로 돌리기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>되돌리기(&amp;U)</translation>
    </message>
    <message>
        <source>Red&amp;o</source>
        <translation>다시 하기(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;As it came</source>
        <translation>처음대로(&amp;A)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Drag the frame or its handles, or move them by the arrow keys.</source>
        <translation>틀이나 손잡이를 끌거나 화살표 키로 옮기세요.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::PictureTile</name>
    <message>
        <source>Crop or turn it; drag it to another place</source>
        <translation>자르거나 돌리기, 끌어서 자리 옮기기</translation>
    </message>
    <message>
        <source>Picture 1 of %1, shown in the catalogue</source>
        <translation>사진 %1장 중 1번째, 목록에 보이는 사진</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>사진 %2장 중 %1번째</translation>
    </message>
    <message>
        <source>Enter crops or turns it, Ctrl and an arrow key move it, Delete takes it away.</source>
        <translation>Enter는 자르거나 돌리고, Ctrl과 화살표 키는 옮기고, Delete는 뺍니다.</translation>
    </message>
    <message>
        <source>Take this picture away</source>
        <translation>이 사진 빼기</translation>
    </message>
    <message>
        <source>Take picture %1 away</source>
        <translation>사진 %1 빼기</translation>
    </message>
    <message>
        <source>It stays, since somebody has bid on what it shows</source>
        <translation>이 사진을 보고 입찰한 사람이 있어 그대로 둡니다</translation>
    </message>
</context>
<context>
    <name>gavel::ui::PictureView</name>
    <message>
        <source>No picture</source>
        <translation>사진 없음</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>사진 %1</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>사진 %2장 중 %1번째</translation>
    </message>
    <message>
        <source>Enter opens it large; plus and minus zoom.</source>
        <translation>Enter로 크게 열고 +와 −로 확대하거나 줄입니다.</translation>
    </message>
    <message>
        <source>Double-click or Ctrl with the wheel to zoom, Enter to open</source>
        <translation>두 번 누르거나 Ctrl과 휠로 확대하고 Enter로 엽니다</translation>
    </message>
    <message>
        <source>Over the whole window</source>
        <translation>창 전체로 보기</translation>
    </message>
</context>
<context>
    <name>gavel::ui::PictureViewer</name>
    <message>
        <source>Previous picture</source>
        <translation>이전 사진</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>다음 사진</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>작게</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>크게</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>닫기 (Esc)</translation>
    </message>
    <message>
        <source>Pictures of the lot</source>
        <translation>물품 사진</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>사진 %2장 중 %1번째</translation>
    </message>
    <message>
        <source>Plus and minus zoom, the arrow keys turn or move it.</source>
        <translation>+와 −로 확대하거나 줄이고 화살표 키로 넘기거나 움직입니다.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::PictureWell</name>
    <message numerus="yes">
        <source>A lot has at most %n picture(s).</source>
        <translation>
            <numerusform>사진은 %n장까지입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>클립보드에 사진이 없습니다.</translation>
    </message>
    <message>
        <source>Choose pictures</source>
        <translation>사진 고르기</translation>
    </message>
    <message>
        <source>Choose pictures…</source>
        <translation>사진 고르기…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Undo the last change of the pictures</source>
        <translation>사진에 한 마지막 변경 되돌리기</translation>
    </message>
    <message>
        <source>A picture was larger than the host takes, so it was made smaller: %1 × %2 pixels.</source>
        <translation>호스트가 받는 크기보다 큰 사진이라 %1 × %2픽셀로 줄였습니다.</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>사진을 읽는 중…</translation>
    </message>
    <message>
        <source>This is only the address of a picture. Save the picture as a file first, or copy it and paste it here.</source>
        <translation>사진의 주소일 뿐입니다. 사진을 파일로 저장하거나, 복사해서 여기에 붙여 넣으세요.</translation>
    </message>
    <message>
        <source>There is no picture in what was dropped.</source>
        <translation>끌어다 놓은 것에 사진이 없습니다.</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.heic *.heif)</source>
        <translation>사진 (*.png *.jpg *.jpeg *.webp *.heic *.heif)</translation>
    </message>
    <message>
        <source>Or drop them here. PNG, JPEG, WebP or HEIC; the first is the one in the catalogue. What is larger than %1 MB or %2 megapixels is made smaller.</source>
        <translation>여기에 끌어다 놓아도 됩니다. PNG, JPEG, WebP, HEIC를 받으며, 첫 사진이 물품 목록에 보입니다. %1MB나 %2메가픽셀보다 크면 줄여서 올립니다.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::Places</name>
    <message>
        <source>Sell a lot</source>
        <translation>물품 팔기</translation>
    </message>
</context>
<context>
    <name>gavel::ui::ProjectorLotView</name>
    <message>
        <source>Next bid</source>
        <translation>다음 입찰가</translation>
    </message>
</context>
<context>
    <name>gavel::ui::ProjectorWindow</name>
    <message>
        <source>Line lost, trying again</source>
        <translation>연결이 끊겨 다시 연결하는 중</translation>
    </message>
    <message>
        <source>That was the last lot. %1 of %2 were sold. Thank you.</source>
        <translation>마지막 물품이었습니다. %2개 가운데 %1개가 낙찰되었습니다. 감사합니다.</translation>
    </message>
    <message>
        <source>That was the last lot. Thank you.</source>
        <translation>마지막 물품이었습니다. 감사합니다.</translation>
    </message>
    <message>
        <source>The auction is about to begin.</source>
        <translation>곧 경매를 시작합니다.</translation>
    </message>
    <message>
        <source>Up next:</source>
        <translation>다음 물품:</translation>
    </message>
    <message>
        <source>Lot %1 · %2</source>
        <translation>물품 %1 · %2</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>프로젝터</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>전체 화면</translation>
    </message>
    <message>
        <source>Follow the lot that ends soonest</source>
        <translation>가장 먼저 마감되는 물품 따라가기</translation>
    </message>
    <message>
        <source>The lot before</source>
        <translation>앞 물품</translation>
    </message>
    <message>
        <source>The lot after</source>
        <translation>다음 물품</translation>
    </message>
    <message>
        <source>Leave full screen, or close</source>
        <translation>전체 화면 끝내기 또는 닫기</translation>
    </message>
</context>
<context>
    <name>gavel::ui::QrCode</name>
    <message>
        <source>QR code</source>
        <translation>QR 코드</translation>
    </message>
</context>
<context>
    <name>gavel::ui::Rail</name>
    <message>
        <source>Sign out</source>
        <translation>로그아웃</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>로그인</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>물품 목록</translation>
    </message>
    <message>
        <source>My bids</source>
        <translation>내 입찰</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>낙찰받음</translation>
    </message>
    <message>
        <source>Selling</source>
        <translation>판매</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>메뉴</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>관심</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>운영</translation>
    </message>
    <message>
        <source>This house</source>
        <translation>이 경매장</translation>
    </message>
    <message>
        <source>My account</source>
        <translation>내 계정</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>계산대</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>입장</translation>
    </message>
    <message>
        <source>Running order</source>
        <translation>진행 순서</translation>
    </message>
</context>
<context>
    <name>gavel::ui::RailButton</name>
    <message numerus="yes">
        <source>%n lot(s)</source>
        <translation>
            <numerusform>물품 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::ReasonDialog</name>
    <message>
        <source>A reason is needed.</source>
        <translation>이유가 필요합니다.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>이유(&amp;R)</translation>
    </message>
</context>
<context>
    <name>gavel::ui::PaperDialog</name>
    <message>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n쪽</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>중단했습니다.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>인쇄</translation>
    </message>
    <message>
        <source>The pages as they will come out</source>
        <translation>나올 쪽 미리보기</translation>
    </message>
    <message>
        <source>How much is done</source>
        <translation>진행 정도</translation>
    </message>
    <message>
        <source>Phones cannot reach this house yet, so that codes would work on this computer alone. Let people on this network in first, under “This house”.</source>
        <translation>아직 휴대폰으로 이 경매장에 들어올 수 없어 코드는 이 컴퓨터에서만 작동합니다. 먼저 ‘이 경매장’에서 같은 네트워크의 사람들이 들어오게 하세요.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중단</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDF로 저장…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>인쇄…</translation>
    </message>
    <message>
        <source>Phones cannot reach this house yet, so that the sheets have no codes. Let people on this network in first, under “This house”.</source>
        <translation>아직 휴대폰으로 이 경매장에 들어올 수 없어 입찰 용지에 코드가 없습니다. 먼저 ‘이 경매장’에서 같은 네트워크의 사람들이 들어오게 하세요.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::PaperOptions</name>
    <message numerus="yes">
        <source>%n a page</source>
        <translation>
            <numerusform>한 쪽에 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>All sellers</source>
        <translation>모든 판매자</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>경매 도록</translation>
    </message>
    <message>
        <source>Lot labels</source>
        <translation>물품 라벨</translation>
    </message>
    <message>
        <source>Bid sheets</source>
        <translation>입찰 기록지</translation>
    </message>
    <message>
        <source>Run sheet for the auctioneer</source>
        <translation>경매사용 진행표</translation>
    </message>
    <message>
        <source>Pick list for collecting</source>
        <translation>물품 인도 목록</translation>
    </message>
    <message>
        <source>Settlements of sellers</source>
        <translation>판매자 정산서</translation>
    </message>
    <message>
        <source>All lots</source>
        <translation>모든 물품</translation>
    </message>
    <message numerus="yes">
        <source>The %n chosen lot(s)</source>
        <translation>
            <numerusform>선택한 물품 %n점</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>문서(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>언어(&amp;L)</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>용지(&amp;Z)</translation>
    </message>
    <message>
        <source>Sa&amp;le</source>
        <translation>경매(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Seller</source>
        <translation>판매자(&amp;S)</translation>
    </message>
    <message>
        <source>L&amp;ots</source>
        <translation>물품(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;How many</source>
        <translation>배치(&amp;H)</translation>
    </message>
    <message>
        <source>A cover</source>
        <translation>표지</translation>
    </message>
    <message>
        <source>By category, with headings</source>
        <translation>분류별로 제목을 붙여</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>Descriptions</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Start prices</source>
        <translation>시작가</translation>
    </message>
    <message>
        <source>Reserves that I may see</source>
        <translation>내가 볼 수 있는 최저 낙찰가</translation>
    </message>
    <message>
        <source>Only what is still here</source>
        <translation>아직 여기 있는 것만</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>시가</translation>
    </message>
</context>
<context>
    <name>gavel::ui::PrintMenu</name>
    <message>
        <source>&amp;Print</source>
        <translation>인쇄(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Catalogue…</source>
        <translation>경매 도록(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Lot labels…</source>
        <translation>물품 라벨(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Bid sheets…</source>
        <translation>입찰 기록지(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Run sheet for the auctioneer…</source>
        <translation>경매사용 진행표(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Pick list for collecting…</source>
        <translation>물품 인도 목록(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Settlements of sellers…</source>
        <translation>판매자 정산서(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>gavel::ui::ReceiptDialog</name>
    <message>
        <source>Copied: paste it into a letter.</source>
        <translation>복사했습니다. 편지에 붙여 넣으세요.</translation>
    </message>
    <message>
        <source>What the receipt says</source>
        <translation>영수증 내용</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>글로 복사</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDF로 저장…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>인쇄…</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>인쇄물의 언어</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>납부 안내</translation>
    </message>
    <message>
        <source>What the reminder says</source>
        <translation>안내 내용</translation>
    </message>
</context>
<context>
    <name>gavel::ui::ReopenDialog</name>
    <message>
        <source>An amount of at least the start price, %1, or nothing.</source>
        <translation>시작가 %1 이상의 금액을 적거나 비워 두세요.</translation>
    </message>
    <message>
        <source>An amount from the start price, %1, to the price to buy now, %2, or nothing.</source>
        <translation>시작가 %1부터 즉시 구매가 %2까지의 금액을 적거나 비워 두세요.</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>이유가 필요합니다.</translation>
    </message>
    <message>
        <source>Nobody bid on it. Bidding begins anew at %1.</source>
        <translation>입찰이 없었습니다. %1부터 새로 시작합니다.</translation>
    </message>
    <message>
        <source>%1 leads again, at %2, unless their funds no longer cover it; then bidding begins anew at %3.</source>
        <translation>%1 님이 %2(으)로 다시 선두입니다. 자금이 모자라면 %3부터 새로 시작합니다.</translation>
    </message>
    <message>
        <source>Reopen “%1”</source>
        <translation>“%1” 다시 열기</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>다시 열기</translation>
    </message>
    <message>
        <source>In 5 minutes</source>
        <translation>5분 뒤</translation>
    </message>
    <message>
        <source>In 10 minutes</source>
        <translation>10분 뒤</translation>
    </message>
    <message>
        <source>In 30 minutes</source>
        <translation>30분 뒤</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>1시간 뒤</translation>
    </message>
    <message>
        <source>In 6 hours</source>
        <translation>6시간 뒤</translation>
    </message>
    <message>
        <source>In a day</source>
        <translation>하루 뒤</translation>
    </message>
    <message>
        <source>&amp;Ends</source>
        <translation>마감(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;New reserve</source>
        <translation>새 최저 낙찰가(&amp;N)</translation>
    </message>
    <message>
        <source>Leave it empty for none. Only its being met or not is shown.</source>
        <translation>없으면 비워 두세요. 도달했는지만 보입니다.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>이유(&amp;R)</translation>
    </message>
    <message>
        <source>It is in the lot’s public log.</source>
        <translation>물품의 공개 기록에 남습니다.</translation>
    </message>
    <message>
        <source>In a minute</source>
        <translation>1분 뒤</translation>
    </message>
    <message>
        <source>In 2 minutes</source>
        <translation>2분 뒤</translation>
    </message>
    <message>
        <source>In 3 minutes</source>
        <translation>3분 뒤</translation>
    </message>
    <message>
        <source>No bid stands. Bidding begins anew at %1.</source>
        <translation>남는 입찰이 없습니다. %1부터 새로 시작합니다.</translation>
    </message>
    <message>
        <source>Relist “%1”</source>
        <translation>“%1” 다시 올리기</translation>
    </message>
    <message>
        <source>Relist</source>
        <translation>다시 올리기</translation>
    </message>
</context>
<context>
    <name>gavel::ui::ReservePanel</name>
    <message>
        <source>Your reserve: %1</source>
        <translation>내 최저 낙찰가: %1</translation>
    </message>
    <message>
        <source>Your reserve</source>
        <translation>내 최저 낙찰가</translation>
    </message>
    <message>
        <source>The reserve was lowered once already, and stands.</source>
        <translation>최저 낙찰가는 이미 한 번 낮추어 더 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>New reserve</source>
        <translation>새 최저 낙찰가</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>낮추기</translation>
    </message>
    <message>
        <source>Lower the reserve</source>
        <translation>최저 낙찰가 낮추기</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>없애기</translation>
    </message>
    <message>
        <source>Remove the reserve</source>
        <translation>최저 낙찰가 없애기</translation>
    </message>
    <message>
        <source>Now that there are bids, the reserve may be lowered or removed once. If a maximum reaches the new one, the price rises to it at once.</source>
        <translation>입찰이 있으므로 최저 낙찰가는 한 번만 낮추거나 없앨 수 있습니다. 새 금액에 닿는 한도가 있으면 가격이 바로 그만큼 오릅니다.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::RoomChart</name>
    <message>
        <source>Price</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>마감</translation>
    </message>
    <message>
        <source>now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>Price over time: from %1 to %2</source>
        <translation>가격 흐름: %1에서 %2까지</translation>
    </message>
    <message numerus="yes">
        <source>by %n bidder(s)</source>
        <translation>
            <numerusform>· 입찰자 %n명</numerusform>
        </translation>
    </message>
    <message>
        <source>You</source>
        <translation>나</translation>
    </message>
    <message>
        <source>%1: %2 at %3</source>
        <comment>who bid how much when</comment>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>gavel::ui::RoomTalk</name>
    <message>
        <source>Bids</source>
        <translation>입찰</translation>
    </message>
    <message>
        <source>Chat (%1)</source>
        <translation>대화 (%1)</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>대화</translation>
    </message>
    <message numerus="yes">
        <source>%n here</source>
        <translation>
            <numerusform>%n명 있음</numerusform>
        </translation>
    </message>
    <message>
        <source>What goes on in the room</source>
        <translation>방에서 일어나는 일</translation>
    </message>
    <message>
        <source>Bids, the newest first</source>
        <translation>입찰, 최신순</translation>
    </message>
    <message>
        <source>Who is present</source>
        <translation>있는 사람</translation>
    </message>
    <message>
        <source>Nobody has bid yet. Bids appear here as they come.</source>
        <translation>아직 입찰이 없습니다. 입찰이 들어오면 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>Nobody has said anything yet.</source>
        <translation>아직 대화가 없습니다.</translation>
    </message>
    <message>
        <source>Say something to the room</source>
        <translation>방에 한마디</translation>
    </message>
    <message>
        <source>Chat line, at most 300 characters</source>
        <translation>대화, 300자까지</translation>
    </message>
    <message>
        <source>Say it</source>
        <translation>말하기</translation>
    </message>
    <message>
        <source>Sign in to join the chat</source>
        <translation>로그인하고 대화하기</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>관심</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>관심 등록</translation>
    </message>
    <message>
        <source>Told when it ends soon; press to watch it no longer</source>
        <translation>마감이 가까우면 알려 줍니다. 누르면 관심에서 뺍니다</translation>
    </message>
    <message>
        <source>Be told when it ends soon, and find it under Watching</source>
        <translation>마감이 가까우면 알려 주고 관심 목록에 담습니다</translation>
    </message>
    <message>
        <source>Nobody bid on this lot.</source>
        <translation>이 물품에는 입찰이 없었습니다.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::RoomView</name>
    <message>
        <source>This room cannot be entered</source>
        <translation>들어갈 수 없는 방입니다</translation>
    </message>
    <message>
        <source>Back to the catalogue</source>
        <translation>목록으로 돌아가기</translation>
    </message>
    <message>
        <source>Entering the room…</source>
        <translation>방에 들어가는 중…</translation>
    </message>
    <message>
        <source>› Lot %1</source>
        <translation>› 물품 %1</translation>
    </message>
    <message>
        <source>The seller gives no description.</source>
        <translation>판매자가 설명을 남기지 않았습니다.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>미달</translation>
    </message>
    <message>
        <source>met</source>
        <translation>도달</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>판매자</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작가</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>최저 낙찰가</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>호가 단위</translation>
    </message>
    <message>
        <source>Checking the lot’s log…</source>
        <translation>물품 기록을 확인하는 중…</translation>
    </message>
    <message>
        <source>The host gave no log of this lot, so it is not verified.</source>
        <translation>호스트가 이 물품의 기록을 주지 않아 확인하지 못했습니다.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>The end stands, however late the last bid comes.</source>
        <translation>마지막 입찰이 아무리 늦어도 마감은 그대로입니다.</translation>
    </message>
    <message>
        <source>A bid in the last %1 moves the end to %2 after it.</source>
        <translation>마감 전 %1 안에 입찰이 들어오면 마감은 그 입찰부터 %2 뒤로 늦춰집니다.</translation>
    </message>
    <message>
        <source>It moves by %1 at most.</source>
        <translation>늦춰지는 시간은 모두 합해 %1까지입니다.</translation>
    </message>
    <message>
        <source>Could the host please add to my funds?</source>
        <translation>진행자님, 제 예치금을 늘려 주실 수 있나요?</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>시가</translation>
    </message>
    <message>
        <source>What it is worth by itself. What is paid above that is a gift.</source>
        <translation>물품 자체의 값어치입니다. 그보다 더 낸 금액은 기부금입니다.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::SaleChooser</name>
    <message>
        <source>Goes to</source>
        <translation>올릴 회차</translation>
    </message>
    <message>
        <source>Sale the lots go to</source>
        <translation>물품을 올릴 회차</translation>
    </message>
    <message>
        <source>Lots for which the list itself names no sale</source>
        <translation>목록에 회차가 적혀 있지 않은 물품</translation>
    </message>
</context>
<context>
    <name>gavel::ui::SaveAs</name>
    <message>
        <source>Saved as %1.</source>
        <translation>%1(으)로 저장했습니다.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1에 쓸 수 없습니다: %2</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>다른 이름으로 저장</translation>
    </message>
</context>
<context>
    <name>gavel::ui::SellView</name>
    <message>
        <source>‹ Selling</source>
        <translation>‹ 판매</translation>
    </message>
    <message>
        <source>Sell a lot</source>
        <translation>물품 팔기</translation>
    </message>
    <message>
        <source>Change lot %1</source>
        <translation>%1번 물품 변경</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>초안</translation>
    </message>
    <message>
        <source>Drafts %1</source>
        <translation>초안 %1</translation>
    </message>
    <message>
        <source>One lot</source>
        <translation>물품 하나</translation>
    </message>
    <message>
        <source>Many from a file</source>
        <translation>파일로 여러 개</translation>
    </message>
</context>
<context>
    <name>gavel::ui::SellerActions</name>
    <message>
        <source>Change the lot</source>
        <translation>물품 변경</translation>
    </message>
    <message>
        <source>As long as nobody has bid on it</source>
        <translation>아직 입찰이 없는 동안</translation>
    </message>
    <message>
        <source>Offer it again</source>
        <translation>다시 내놓기</translation>
    </message>
    <message>
        <source>As a new lot, with what is written here and its pictures</source>
        <translation>여기 적힌 내용과 사진 그대로 새 물품으로</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>사진 추가</translation>
    </message>
    <message>
        <source>The rest of it stands, since somebody has bid</source>
        <translation>이미 입찰이 있어 나머지는 그대로입니다</translation>
    </message>
</context>
<context>
    <name>gavel::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Tell me when</source>
        <translation>이럴 때 알려 주세요</translation>
    </message>
    <message>
        <source>I am &amp;outbid</source>
        <translation>입찰에서 밀려났을 때(&amp;O)</translation>
    </message>
    <message>
        <source>a lot that I &amp;watch ends soon</source>
        <translation>관심 물품이 곧 마감될 때(&amp;W)</translation>
    </message>
    <message>
        <source>I w&amp;in a lot</source>
        <translation>물품을 낙찰받았을 때(&amp;I)</translation>
    </message>
    <message>
        <source>a &amp;lot of mine has ended</source>
        <translation>내 물품이 마감되었을 때(&amp;L)</translation>
    </message>
    <message>
        <source>the host &amp;announces something</source>
        <translation>호스트가 안내할 때(&amp;A)</translation>
    </message>
    <message>
        <source>While I look at something else</source>
        <translation>다른 창을 보는 동안</translation>
    </message>
    <message>
        <source>Show a &amp;message of the system</source>
        <translation>시스템 알림 표시(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Beep</source>
        <translation>소리 내기(&amp;B)</translation>
    </message>
    <message>
        <source>Neither of them in &amp;quiet hours</source>
        <translation>조용한 시간에는 둘 다 끄기(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>시작(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>끝(&amp;T)</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>모양</translation>
    </message>
    <message>
        <source>Th&amp;eme</source>
        <translation>테마(&amp;E)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>언어(&amp;G)</translation>
    </message>
    <message>
        <source>While I host</source>
        <translation>경매를 여는 동안</translation>
    </message>
    <message>
        <source>&amp;Closing the window keeps it open</source>
        <translation>창을 닫아도 계속 열어 두기(&amp;C)</translation>
    </message>
    <message>
        <source>The house goes on in the tray, where its icon opens the window again.</source>
        <translation>경매장은 트레이에서 계속 진행되며, 트레이 아이콘을 누르면 창이 다시 열립니다.</translation>
    </message>
    <message>
        <source>This system shows no tray, so that closing asks first.</source>
        <translation>이 시스템에는 트레이가 없어서, 창을 닫을 때 먼저 묻습니다.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>a lot is offere&amp;d to me</source>
        <translation>물품을 제안받았을 때(&amp;D)</translation>
    </message>
</context>
<context>
    <name>gavel::ui::SheetsDialog</name>
    <message>
        <source>Documents (*.pdf)</source>
        <translation>문서 (*.pdf)</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n쪽</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>The first page as it will come out</source>
        <translation>인쇄될 첫 쪽</translation>
    </message>
    <message>
        <source>1 a page</source>
        <translation>한 쪽에 1개</translation>
    </message>
    <message>
        <source>4</source>
        <translation>4개</translation>
    </message>
    <message>
        <source>12</source>
        <translation>12개</translation>
    </message>
    <message>
        <source>How many on a page</source>
        <translation>한 쪽에 넣을 개수</translation>
    </message>
    <message>
        <source>The codes work on this computer alone. Let people on this network in first, under “This house”.</source>
        <translation>이 코드는 이 컴퓨터에서만 됩니다. 먼저 “이 경매장”에서 같은 네트워크의 사람들이 들어올 수 있게 하세요.</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDF로 저장…</translation>
    </message>
</context>
<context>
    <name>gavel::ui::SlipDialog</name>
    <message>
        <source>All that I won in this house</source>
        <translation>이 경매장에서 낙찰받은 물품 모두</translation>
    </message>
    <message>
        <source>Lot %1: %2</source>
        <translation>물품 %1: %2</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>모두 %1</translation>
    </message>
    <message>
        <source>Purchase slip</source>
        <translation>구매 명세서</translation>
    </message>
    <message>
        <source>Lots on the slip</source>
        <translation>명세서에 넣을 물품</translation>
    </message>
    <message>
        <source>The slip as it will come out</source>
        <translation>인쇄될 모습</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDF로 저장…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>인쇄…</translation>
    </message>
    <message>
        <source>Language of the slip</source>
        <translation>명세서의 언어</translation>
    </message>
</context>
<context>
    <name>gavel::ui::SpanBox</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n일</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n시간</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n분</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n초</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::TermsFields</name>
    <message>
        <source>&amp;Start price</source>
        <translation>시작가(&amp;S)</translation>
    </message>
    <message>
        <source>The first bid may be exactly this.</source>
        <translation>첫 입찰은 이 금액부터 할 수 있습니다.</translation>
    </message>
    <message>
        <source>Counted from the opening, on the host’s clock.</source>
        <translation>시작 시각부터 호스트의 시계로 셉니다.</translation>
    </message>
    <message>
        <source>&amp;Reserve</source>
        <translation>최저 낙찰가(&amp;R)</translation>
    </message>
    <message>
        <source>Below it the lot is not sold. Bidders see only whether it is met.</source>
        <translation>이 금액에 못 미치면 팔리지 않습니다. 입찰자는 도달 여부만 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>&amp;Buy now</source>
        <translation>즉시 구매가(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Opens</source>
        <translation>시작(&amp;O)</translation>
    </message>
    <message>
        <source>Until it opens people can look, but not bid.</source>
        <translation>시작 전에는 볼 수만 있고 입찰할 수 없습니다.</translation>
    </message>
    <message>
        <source>Ste&amp;ps</source>
        <translation>호가 단위(&amp;P)</translation>
    </message>
    <message>
        <source>How much more the next bid must be at least.</source>
        <translation>다음 입찰이 최소한 얼마나 더 높아야 하는지입니다.</translation>
    </message>
    <message>
        <source>The first step, and behind each semicolon a further one with the price from which it counts. Steps never fall.</source>
        <translation>첫 단위를 적고, 쌍반점 뒤마다 다음 단위와 그것이 적용되는 시작 가격을 적으세요. 단위는 작아질 수 없습니다.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Grow with the price, about 5 %</source>
        <translation>가격에 따라 약 5%씩</translation>
    </message>
    <message>
        <source>Always the same</source>
        <translation>항상 같은 금액</translation>
    </message>
    <message>
        <source>Any amount above the price</source>
        <translation>현재가보다 높으면 얼마든지</translation>
    </message>
    <message>
        <source>By my own table</source>
        <translation>직접 정한 표로</translation>
    </message>
    <message>
        <source>As on eBay</source>
        <translation>eBay와 같게</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>바로</translation>
    </message>
    <message>
        <source>At a time I choose</source>
        <translation>시각 지정</translation>
    </message>
    <message>
        <source>Las&amp;ts</source>
        <translation>기간(&amp;T)</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>마감 시각</translation>
    </message>
    <message>
        <source>Op&amp;ens at</source>
        <translation>시작 시각(&amp;E)</translation>
    </message>
    <message>
        <source>Ea&amp;ch step</source>
        <translation>단위 금액(&amp;C)</translation>
    </message>
    <message>
        <source>Steps b&amp;y price</source>
        <translation>가격별 단위(&amp;Y)</translation>
    </message>
    <message>
        <source>Until a time I choose</source>
        <translation>시각 지정</translation>
    </message>
    <message>
        <source>Whoever bids this has the lot at once. Buy-now disappears after the first bid, or once the reserve is met.</source>
        <translation>이 금액을 입찰하면 바로 낙찰됩니다. 즉시 구매는 첫 입찰이 있거나 최저 낙찰가에 도달하면 사라집니다.</translation>
    </message>
    <message>
        <source>In the time of this computer, %1.</source>
        <translation>이 컴퓨터의 시각(%1)입니다.</translation>
    </message>
    <message numerus="yes">
        <source>In %n minute(s)</source>
        <translation>
            <numerusform>%n분 뒤</numerusform>
        </translation>
    </message>
    <message>
        <source>Below the reserve</source>
        <translation>최저 낙찰가 미만일 때</translation>
    </message>
    <message>
        <source>The price rises step by step</source>
        <translation>가격이 한 단계씩 오릅니다</translation>
    </message>
    <message>
        <source>A bid’s maximum becomes the price at once</source>
        <translation>입찰 상한이 곧바로 가격이 됩니다</translation>
    </message>
    <message>
        <source>When its sale starts</source>
        <translation>회차가 시작될 때</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>시가</translation>
    </message>
    <message>
        <source>What it is worth by itself. Bidders see it, and receipts say what was paid above it: a gift.</source>
        <translation>물품 자체의 값어치입니다. 입찰자에게 보이며, 그보다 더 낸 금액은 영수증에 기부금으로 적힙니다.</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>밝히지 않음</translation>
    </message>
</context>
<context>
    <name>gavel::ui::Tray</name>
    <message>
        <source>%1 – Gavel</source>
        <translation>%1 – Gavel</translation>
    </message>
    <message>
        <source>&amp;Open Gavel</source>
        <translation>Gavel 열기(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Mute notices</source>
        <translation>알림 소리 끄기(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>gavel::ui::VoidDialog</name>
    <message>
        <source>A reason is needed.</source>
        <translation>이유가 필요합니다.</translation>
    </message>
    <message>
        <source>Choose the bid.</source>
        <translation>입찰을 고르세요.</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%2 님의 %1</translation>
    </message>
    <message>
        <source>The bid stays in the history, struck out, with your reason: “%1”. Everybody whose standing changes is told at once. It can't be taken back.</source>
        <translation>입찰은 줄이 그어진 채 이유 “%1”과(와) 함께 기록에 남습니다. 순위가 바뀌는 모든 사람에게 바로 알립니다. 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>&amp;Bid</source>
        <translation>입찰(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>이유(&amp;R)</translation>
    </message>
    <message>
        <source>Everybody can read it in the lot’s history.</source>
        <translation>물품의 기록에서 누구나 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Void this bid?</source>
        <translation>이 입찰을 무효로 할까요?</translation>
    </message>
    <message>
        <source>Void the bid</source>
        <translation>입찰 무효</translation>
    </message>
    <message>
        <source>Void a bid on “%1”</source>
        <translation>“%1”의 입찰 무효</translation>
    </message>
    <message>
        <source>The lot is worked out anew from the bids that remain. Nothing happens before a second look.</source>
        <translation>남은 입찰로 물품의 상태를 다시 정합니다. 한 번 더 확인하기 전에는 아무 일도 일어나지 않습니다.</translation>
    </message>
    <message>
        <source>Look at what changes</source>
        <translation>바뀌는 점 보기</translation>
    </message>
</context>
<context>
    <name>gavel::ui::WelcomeWindow</name>
    <message>
        <source>Join %1 at %2</source>
        <translation>%1(%2)에 참가</translation>
    </message>
    <message>
        <source>Gavel</source>
        <translation>Gavel</translation>
    </message>
    <message>
        <source>&amp;Gavel</source>
        <translation>Gavel(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>Welcome to Gavel</source>
        <translation>Gavel에 오신 것을 환영합니다</translation>
    </message>
    <message>
        <source>An auction house on your own computer, open to whom you like.</source>
        <translation>내 컴퓨터에서 원하는 사람에게 여는 경매장.</translation>
    </message>
    <message>
        <source>Join an auction</source>
        <translation>경매 참가</translation>
    </message>
    <message>
        <source>The host tells you the address. Looking on needs no account.</source>
        <translation>주소는 호스트가 알려 줍니다. 구경에는 계정이 필요 없습니다.</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>주소(&amp;A)</translation>
    </message>
    <message>
        <source>Joined before</source>
        <translation>참가했던 경매장</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>참가</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>설정(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>gavel::models::SessionText</name>
    <message>
        <source>A program that does not say its name</source>
        <translation>이름을 밝히지 않은 프로그램</translation>
    </message>
</context>
<context>
    <name>gavel::ui::Desktop</name>
    <message>
        <source>Somebody at %1 was turned away: one address has too many connections or sign-ins. In a hall many phones come from one.</source>
        <translation>%1에서 온 사람을 들이지 못했습니다. 한 주소의 연결이나 로그인이 너무 많습니다. 행사장에서는 여러 휴대전화가 한 주소를 함께 씁니다.</translation>
    </message>
    <message>
        <source>Lift the limits</source>
        <translation>제한 풀기</translation>
    </message>
    <message>
        <source>Port %1 is taken by another program, so that this time the address has another. Codes that were printed do not lead here.</source>
        <translation>다른 프로그램이 포트 %1을(를) 쓰고 있어서 이번에는 주소의 포트가 다릅니다. 전에 인쇄한 코드로는 여기에 올 수 없습니다.</translation>
    </message>
    <message>
        <source>Do you know this house?</source>
        <translation>아는 경매장입니까?</translation>
    </message>
    <message>
        <source>This house shows another certificate than before</source>
        <translation>이 경매장의 인증서가 전과 다릅니다</translation>
    </message>
    <message>
        <source>No authority answers for the certificate of %1. Ask the host for its fingerprint, and go on only if it is this one:

%2</source>
        <translation>%1의 인증서를 보증하는 기관이 없습니다. 주최자에게 지문을 물어보고, 다음과 같을 때만 계속하세요.

%2</translation>
    </message>
    <message>
        <source>Somebody may be between you and %1, reading your password and your bids. Go on only if the host says that its certificate is new, and that this is its fingerprint:

%2

Known until now was:

%3</source>
        <translation>누군가 %1과(와)의 사이에서 비밀번호와 입찰을 엿보고 있을 수 있습니다. 주최자가 인증서를 새로 바꿨고 지문이 다음과 같다고 할 때만 계속하세요.

%2

지금까지 알던 지문:

%3</translation>
    </message>
    <message>
        <source>It is this one</source>
        <translation>이 지문이 맞음</translation>
    </message>
    <message>
        <source>It is new, go on</source>
        <translation>새 인증서이니 계속</translation>
    </message>
</context>
<context>
    <name>gavel::ui::HelpDialog</name>
    <message>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>How bidding works</source>
        <translation>입찰하는 법</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>문제 알리기</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>복사됨</translation>
    </message>
    <message>
        <source>Arms the bid button</source>
        <translation>입찰 단추를 준비합니다</translation>
    </message>
    <message>
        <source>Bids, once the button is armed</source>
        <translation>단추가 준비되면 입찰합니다</translation>
    </message>
    <message>
        <source>Leaves it; goes back; dismisses a notice</source>
        <translation>그만두거나, 뒤로 가거나, 알림을 닫습니다</translation>
    </message>
    <message>
        <source>With an underlined letter: goes to that menu or field</source>
        <translation>밑줄 친 글자와 함께: 그 메뉴나 칸으로 갑니다</translation>
    </message>
    <message>
        <source>The ask</source>
        <translation>제시가</translation>
    </message>
    <message>
        <source>The button bids the next step, no more. It counts the moment that it reaches the house, and the house answers with its own time.</source>
        <translation>단추는 다음 단계의 금액만 입찰합니다. 경매장에 닿은 순간이 기준이며, 경매장은 자기 시각으로 답합니다.</translation>
    </message>
    <message>
        <source>Your maximum</source>
        <translation>내 상한가</translation>
    </message>
    <message>
        <source>Say the most that you would pay, and the house bids for you against others, never more than it must. Nobody sees it until the lot is final. Of two equal maxima the earlier one leads.</source>
        <translation>낼 수 있는 가장 큰 금액을 말하면 경매장이 꼭 필요한 만큼만 대신 입찰합니다. 경매가 끝나기 전에는 아무도 볼 수 없습니다. 상한가가 같으면 먼저 낸 쪽이 앞섭니다.</translation>
    </message>
    <message>
        <source>An exact bid</source>
        <translation>정확한 금액</translation>
    </message>
    <message>
        <source>A bid of just that amount, if you want the price to be there at once.</source>
        <translation>가격을 바로 그 금액으로 만들고 싶을 때, 꼭 그만큼만 입찰합니다.</translation>
    </message>
    <message>
        <source>The reserve</source>
        <translation>최저 낙찰가</translation>
    </message>
    <message>
        <source>Below it the lot is not sold. Whether it is met is shown, how much it is is not.</source>
        <translation>그보다 낮으면 팔리지 않습니다. 넘었는지는 보이지만 얼마인지는 보이지 않습니다.</translation>
    </message>
    <message>
        <source>Buy now</source>
        <translation>즉시 구매</translation>
    </message>
    <message>
        <source>Ends the lot at that price. It goes with the first bid, or once the reserve is met.</source>
        <translation>그 가격에 경매를 끝냅니다. 첫 입찰이 있거나 최저 낙찰가를 넘으면 사라집니다.</translation>
    </message>
    <message>
        <source>The end</source>
        <translation>마감</translation>
    </message>
    <message>
        <source>A bid in the last minutes may move the end, so that others can answer. The room says by how much, and how far it moves at most.</source>
        <translation>마지막 몇 분의 입찰은 다른 사람이 응할 수 있도록 마감을 늦출 수 있습니다. 얼마나, 많아야 얼마까지 늦춰지는지는 경매실에 적혀 있습니다.</translation>
    </message>
    <message>
        <source>What you pay</source>
        <translation>내가 낼 금액</translation>
    </message>
    <message>
        <source>The hammer price and the premium. With limited funds your bid holds that much until you are outbid or the lot is yours.</source>
        <translation>낙찰가와 수수료입니다. 한도가 있으면 다른 사람이 앞서거나 물품을 살 때까지 그만큼이 묶입니다.</translation>
    </message>
    <message>
        <source>The log</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Each lot has a log that anyone can check. Your program does so when the lot ends, and says in the room what it found.</source>
        <translation>물품마다 누구나 확인할 수 있는 기록이 있습니다. 경매가 끝나면 이 프로그램이 확인하고, 알아낸 것을 경매실에서 알려 줍니다.</translation>
    </message>
    <message>
        <source>With a bid, a lot or your account the host helps: what has been bid stands in the lot’s log.</source>
        <translation>입찰이나 물품, 계정 문제는 호스트가 도와줍니다. 어떤 입찰이 있었는지는 물품의 기록에 남아 있습니다.</translation>
    </message>
    <message>
        <source>With the program itself, write to whom you have it from: what you did, what happened and what you expected, with these lines. They hold no name, no address and no password.</source>
        <translation>프로그램 자체의 문제는 이 프로그램을 준 곳에 알려 주십시오. 무엇을 했고, 무슨 일이 있었고, 무엇을 기대했는지를 아래 줄과 함께 적으면 됩니다. 이름도 주소도 비밀번호도 들어 있지 않습니다.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::MyAccountView</name>
    <message>
        <source>Others see you by this name.</source>
        <translation>다른 사람에게 이 이름으로 보입니다.</translation>
    </message>
    <message>
        <source>Your email is needed.</source>
        <translation>이메일이 필요합니다.</translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation>8자 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>These are not the same.</source>
        <translation>두 비밀번호가 같지 않습니다.</translation>
    </message>
    <message>
        <source>Your password is needed.</source>
        <translation>비밀번호가 필요합니다.</translation>
    </message>
    <message>
        <source>Saved. Wherever else you were signed in you are not any more.</source>
        <translation>저장했습니다. 다른 곳의 로그인은 모두 끝났습니다.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>저장했습니다.</translation>
    </message>
    <message>
        <source>There is an account with this email already.</source>
        <translation>이 이메일을 쓰는 계정이 이미 있습니다.</translation>
    </message>
    <message>
        <source>Somebody has this name already. Choose another.</source>
        <translation>이미 쓰이는 이름입니다. 다른 이름을 고르십시오.</translation>
    </message>
    <message>
        <source>This is not your password.</source>
        <translation>비밀번호가 맞지 않습니다.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>%1 · here, now</source>
        <translation>%1 · 지금 여기</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1부터</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>로그아웃</translation>
    </message>
    <message>
        <source>Sign out %1</source>
        <translation>%1 로그아웃</translation>
    </message>
    <message>
        <source>My account</source>
        <translation>내 계정</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>이름(&amp;N)</translation>
    </message>
    <message>
        <source>Others see you by it, in bids and in the chat.</source>
        <translation>입찰과 대화에서 이 이름으로 보입니다.</translation>
    </message>
    <message>
        <source>&amp;Email</source>
        <translation>이메일(&amp;E)</translation>
    </message>
    <message>
        <source>You sign in with it. The host sees it.</source>
        <translation>로그인할 때 씁니다. 호스트에게 보입니다.</translation>
    </message>
    <message>
        <source>New &amp;password</source>
        <translation>새 비밀번호(&amp;P)</translation>
    </message>
    <message>
        <source>Left empty, it stays as it is.</source>
        <translation>비워 두면 그대로입니다.</translation>
    </message>
    <message>
        <source>The &amp;same again</source>
        <translation>한 번 더(&amp;S)</translation>
    </message>
    <message>
        <source>Your password no&amp;w</source>
        <translation>지금 비밀번호(&amp;W)</translation>
    </message>
    <message>
        <source>So that nobody else changes this.</source>
        <translation>다른 사람이 바꾸지 못하게 하려는 것입니다.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Where you are signed in</source>
        <translation>로그인한 곳</translation>
    </message>
    <message>
        <source>Sign out everywhere else</source>
        <translation>다른 모든 곳에서 로그아웃</translation>
    </message>
</context>
<context>
    <name>gavel::ui::ThisHouseView</name>
    <message>
        <source>A change counts from the next time that you open the house.</source>
        <translation>바꾼 설정은 경매장을 다음에 열 때부터 적용됩니다.</translation>
    </message>
    <message>
        <source>The certificate’s fingerprint, for whoever asks:</source>
        <translation>묻는 사람에게 알려 줄 인증서 지문:</translation>
    </message>
    <message>
        <source>Guests in a hall</source>
        <translation>행사장의 손님들</translation>
    </message>
    <message>
        <source>The same, for many phones behind one router: no address of this network is limited.</source>
        <translation>위와 같되, 공유기 하나를 함께 쓰는 여러 휴대전화를 위해 이 네트워크의 주소에는 제한을 두지 않습니다.</translation>
    </message>
    <message>
        <source>What bidders see of each other</source>
        <translation>입찰자들이 서로를 어떻게 보는지</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Whoever bids is shown by name.</source>
        <translation>입찰한 사람의 이름이 보입니다.</translation>
    </message>
    <message>
        <source>Paddle numbers</source>
        <translation>패들 번호</translation>
    </message>
    <message>
        <source>Names are for you and your helpers. Who has no paddle gets the next when they come in.</source>
        <translation>이름은 진행자와 도우미만 봅니다. 패들이 없는 사람은 들어올 때 다음 번호를 받습니다.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>A house has a name.</source>
        <translation>경매장에는 이름이 있어야 합니다.</translation>
    </message>
    <message numerus="yes">
        <source>This is %n character(s) too long.</source>
        <translation>
            <numerusform>%n자 더 깁니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved. Everyone who is here sees it.</source>
        <translation>저장했습니다. 여기 있는 모두에게 보입니다.</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>로고 고르기</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>그림 (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>A picture may have 8 MB at most.</source>
        <translation>그림은 8 MB까지입니다.</translation>
    </message>
    <message>
        <source>This house</source>
        <translation>이 경매장</translation>
    </message>
    <message>
        <source>What people read of it when they come in, and who may do what.</source>
        <translation>들어온 사람이 읽게 될 소개와, 누가 무엇을 할 수 있는지를 정합니다.</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>로고</translation>
    </message>
    <message>
        <source>Choose a logo…</source>
        <translation>로고 고르기…</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>없애기</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>이름(&amp;N)</translation>
    </message>
    <message>
        <source>A&amp;bout</source>
        <translation>소개(&amp;B)</translation>
    </message>
    <message>
        <source>A few words on the house and this sale.</source>
        <translation>경매장과 이번 경매에 대한 몇 마디입니다.</translation>
    </message>
    <message>
        <source>&amp;Contact</source>
        <translation>연락처(&amp;C)</translation>
    </message>
    <message>
        <source>A telephone number, an email: how you are reached. A tax number too, if your invoices have to say it.</source>
        <translation>전화번호나 이메일처럼 연락할 방법입니다. 청구서에 적어야 한다면 사업자 번호도 함께 적으세요.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>고친 것 버리기</translation>
    </message>
    <message>
        <source>Who can come in</source>
        <translation>누가 들어올 수 있나</translation>
    </message>
    <message>
        <source>This computer alone</source>
        <translation>이 컴퓨터만</translation>
    </message>
    <message>
        <source>Whoever is here from the network is hung up on.</source>
        <translation>네트워크에서 들어와 있던 사람은 연결이 끊깁니다.</translation>
    </message>
    <message>
        <source>People on this network</source>
        <translation>이 네트워크의 사람들</translation>
    </message>
    <message>
        <source>Phones and computers on the same network join by the address below.</source>
        <translation>같은 네트워크의 휴대전화와 컴퓨터가 아래 주소로 들어옵니다.</translation>
    </message>
    <message>
        <source>Who may sell</source>
        <translation>누가 팔 수 있나</translation>
    </message>
    <message>
        <source>Everyone who signs in</source>
        <translation>로그인한 모두</translation>
    </message>
    <message>
        <source>Anyone can put up a lot.</source>
        <translation>누구나 물품을 내놓을 수 있습니다.</translation>
    </message>
    <message>
        <source>Only you</source>
        <translation>나만</translation>
    </message>
    <message>
        <source>Every lot is entered by you, as the house.</source>
        <translation>모든 물품을 경매장으로서 직접 올립니다.</translation>
    </message>
    <message>
        <source>Who may sign up</source>
        <translation>누가 가입할 수 있나</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>누구나</translation>
    </message>
    <message>
        <source>Whoever comes makes an account of their own.</source>
        <translation>오는 사람이 스스로 계정을 만듭니다.</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>아무도</translation>
    </message>
    <message>
        <source>Those who have an account sign in; new ones are not made.</source>
        <translation>계정이 있는 사람은 로그인하지만 새 계정은 만들지 않습니다.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>저장했습니다.</translation>
    </message>
</context>
<context>
    <name>gavel::models::TypedText</name>
    <message>
        <source>A name has letters, digits, signs and emoji that can be seen, and no others.</source>
        <translation>이름에는 눈에 보이는 글자, 숫자, 기호, 이모지만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>There are characters in it that nobody could read. Type it anew, or paste it as plain text.</source>
        <translation>읽을 수 없는 문자가 들어 있습니다. 다시 입력하거나 일반 텍스트로 붙여넣으세요.</translation>
    </message>
</context>
<context>
    <name>gavel::models::MoneyLine</name>
    <message>
        <source>%1 + %2 premium</source>
        <translation>%1 + 수수료 %2</translation>
    </message>
    <message>
        <source>%1 + %2 tax</source>
        <translation>%1 + 세금 %2</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>지불됨</translation>
    </message>
    <message>
        <source>%1 paid, %2 to pay</source>
        <translation>%1 지불됨, %2 남음</translation>
    </message>
    <message>
        <source>held %1</source>
        <translation>%1 묶임</translation>
    </message>
    <message>
        <source>%1 with the %2 % premium</source>
        <translation>수수료 %2% 포함 %1</translation>
    </message>
    <message>
        <source>%1 with premium and tax</source>
        <translation>수수료와 세금 포함 %1</translation>
    </message>
    <message>
        <source>%1 with tax</source>
        <translation>세금 포함 %1</translation>
    </message>
    <message>
        <source>%1 with premium</source>
        <translation>수수료 포함 %1</translation>
    </message>
</context>
<context>
    <name>gavel::models::Sale</name>
    <message>
        <source>At %1 you get %2: the commission is %3 %.</source>
        <translation>%1에 팔리면 %2을(를) 받습니다. 판매 수수료는 %3%입니다.</translation>
    </message>
    <message>
        <source>The commission is %1 % of the price.</source>
        <translation>판매 수수료는 가격의 %1%입니다.</translation>
    </message>
    <message>
        <source>The buyer pays %1.</source>
        <translation>구매자는 %1을(를) 냅니다.</translation>
    </message>
    <message>
        <source>At %1 you get %2: the commission is %3.</source>
        <translation>%1에 팔리면 %2을(를) 받습니다. 판매 수수료는 %3입니다.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::ConsoleNotices</name>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
</context>
<context>
    <name>gavel::ui::HouseBar</name>
    <message>
        <source>From the house, %1: %2</source>
        <translation>주최자 알림 (%1): %2</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>gavel::ui::PaddleDialog</name>
    <message>
        <source>Paddle %1 · %2</source>
        <translation>패들 %1 · %2</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code: it signs you in, and you can bid.</source>
        <translation>휴대전화 카메라로 코드를 비추면 로그인되어 입찰할 수 있습니다.</translation>
    </message>
    <message>
        <source>A phone that scans this is signed in as %1. Whoever has the code bids as them; it is not shown again.</source>
        <translation>이 코드를 스캔한 휴대전화는 %1(으)로 로그인됩니다. 코드를 가진 사람은 누구나 그 이름으로 입찰합니다. 다시 표시되지 않습니다.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>인쇄</translation>
    </message>
    <message numerus="yes">
        <source>%n paddle(s)</source>
        <translation>
            <numerusform>패들 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>A phone that scans one is signed in as its bidder. Whoever has the code bids as them; it is not shown again.</source>
        <translation>코드를 스캔한 휴대전화는 그 입찰자로 로그인됩니다. 코드를 가진 사람은 누구나 그 이름으로 입찰합니다. 다시 표시되지 않습니다.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::EnterDialog</name>
    <message>
        <source>Type a name.</source>
        <translation>이름을 입력하세요.</translation>
    </message>
    <message>
        <source>Add a bidder</source>
        <translation>입찰자 추가</translation>
    </message>
    <message>
        <source>By a name alone: they get the next paddle, and a code that signs their phone in.</source>
        <translation>이름만으로 추가합니다. 다음 패들과 휴대전화 로그인 코드를 받습니다.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>이름(&amp;N)</translation>
    </message>
</context>
<context>
    <name>gavel::ui::TlsFields</name>
    <message>
        <source>Choose a file in PEM</source>
        <translation>PEM 파일 고르기</translation>
    </message>
    <message>
        <source>PEM (*.pem *.crt *.cer *.key)</source>
        <translation>PEM (*.pem *.crt *.cer *.key)</translation>
    </message>
    <message>
        <source>All (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>In the clear</source>
        <translation>암호화 없이</translation>
    </message>
    <message>
        <source>Encrypted, by a certificate of its own</source>
        <translation>암호화, 경매장이 스스로 만든 인증서로</translation>
    </message>
    <message>
        <source>Encrypted, by a certificate from files</source>
        <translation>암호화, 파일의 인증서로</translation>
    </message>
    <message>
        <source>Whoever is on the same network can read along. For a network that you trust.</source>
        <translation>같은 네트워크에 있는 사람이 엿볼 수 있습니다. 믿을 수 있는 네트워크에서만 쓰세요.</translation>
    </message>
    <message>
        <source>Desktops know it by the invitation. Phones ask whether to go on, for no authority answers for it.</source>
        <translation>데스크톱은 초대 주소로 인증서를 알아봅니다. 보증하는 기관이 없으므로 휴대전화는 계속할지 묻습니다.</translation>
    </message>
    <message>
        <source>One from an authority, for a name that phones reach this computer by: nobody is asked anything.</source>
        <translation>휴대전화가 이 컴퓨터에 접속하는 이름으로 인증 기관이 발급한 것. 아무에게도 묻지 않습니다.</translation>
    </message>
    <message>
        <source>On the &amp;way</source>
        <translation>전송 보호(&amp;W)</translation>
    </message>
    <message>
        <source>Certi&amp;ficate, its issuers behind it</source>
        <translation>인증서와 그 발급자들(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>키(&amp;K)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>고르기…</translation>
    </message>
    <message>
        <source>Choose the certificate</source>
        <translation>인증서 고르기</translation>
    </message>
    <message>
        <source>Choose the key</source>
        <translation>키 고르기</translation>
    </message>
</context>
<context>
    <name>gavel::ui::CheckInView</name>
    <message>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Add “%1” as a new guest</source>
        <translation>“%1” 님을 새 손님으로 추가</translation>
    </message>
    <message>
        <source>Nobody has the number %1.</source>
        <translation>%1번을 가진 사람이 없습니다.</translation>
    </message>
    <message>
        <source>Who is at the door?</source>
        <translation>누가 오셨나요?</translation>
    </message>
    <message>
        <source>Type a name, a number, a phone or a table and press Enter. Whoever is not on the list is added by the name alone.</source>
        <translation>이름, 번호, 전화번호나 테이블을 입력하고 Enter를 누르세요. 명단에 없는 사람은 이름만으로 추가됩니다.</translation>
    </message>
    <message>
        <source>%1 has paddle %2.</source>
        <translation>%1 님의 패들은 %2번입니다.</translation>
    </message>
    <message>
        <source>%1 was deposited for %2.</source>
        <translation>%2 님에게 %1을(를) 예치했습니다.</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>입장</translation>
    </message>
    <message>
        <source>Name, number, phone or table</source>
        <translation>이름, 번호, 전화번호 또는 테이블</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>Who was found</source>
        <translation>찾은 사람</translation>
    </message>
    <message>
        <source>A list of guests</source>
        <translation>손님 명단</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>표 (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>The file could not be read: %1</source>
        <translation>파일을 읽지 못했습니다: %1</translation>
    </message>
    <message>
        <source>The file is too large for a list of guests.</source>
        <translation>손님 명단으로는 파일이 너무 큽니다.</translation>
    </message>
    <message>
        <source>Guest list…</source>
        <translation>손님 명단…</translation>
    </message>
    <message>
        <source>Adds all guests of a spreadsheet’s CSV to the house’s list</source>
        <translation>스프레드시트에서 저장한 CSV의 손님을 모두 명단에 추가합니다</translation>
    </message>
    <message>
        <source>Bill together with…</source>
        <translation>함께 계산</translation>
    </message>
    <message>
        <source>What %1 buys is paid by somebody else, by whose funds they bid then.</source>
        <translation>%1 님이 사는 것을 다른 사람이 내고, 그 사람의 한도로 입찰합니다.</translation>
    </message>
    <message>
        <source>“%1” is hidden, and on this bill.</source>
        <translation>“%1” 항목을 숨기고 이 청구서에 올렸습니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
</context>
<context>
    <name>gavel::ui::GuestCard</name>
    <message>
        <source>Somebody else has it.</source>
        <translation>다른 사람의 번호입니다.</translation>
    </message>
    <message>
        <source>A number from 1 to %1.</source>
        <translation>1부터 %1까지의 숫자를 입력하세요.</translation>
    </message>
    <message>
        <source>Paddle %1</source>
        <translation>패들 %1번</translation>
    </message>
    <message>
        <source>No paddle yet</source>
        <translation>아직 패들 없음</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>차단됨</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>숨김</translation>
    </message>
    <message>
        <source>&amp;Paddle</source>
        <translation>패들(&amp;P)</translation>
    </message>
    <message>
        <source>the next free</source>
        <translation>다음 빈 번호</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>이름(&amp;A)</translation>
    </message>
    <message>
        <source>P&amp;hone</source>
        <translation>전화번호(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>테이블(&amp;T)</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>메모(&amp;O)</translation>
    </message>
    <message>
        <source>Bids no more than was &amp;deposited</source>
        <translation>예치한 만큼만 입찰(&amp;D)</translation>
    </message>
    <message>
        <source>D&amp;eposit…</source>
        <translation>예치(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>저장(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Check in</source>
        <translation>입장(&amp;C)</translation>
    </message>
    <message>
        <source>Code…</source>
        <translation>코드…</translation>
    </message>
    <message>
        <source>A code that signs their phone in, to scan or to print</source>
        <translation>휴대폰을 로그인시키는 코드를 스캔하거나 인쇄합니다</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>다시 표시</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>숨기기</translation>
    </message>
    <message>
        <source>An entry that another took the place of is hidden, and loses nothing</source>
        <translation>다른 항목으로 대신한 항목을 숨깁니다. 아무것도 없어지지 않습니다</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>다음(&amp;N)</translation>
    </message>
    <message>
        <source>The same: join</source>
        <translation>같은 사람: 합치기</translation>
    </message>
    <message>
        <source>Hides that entry, and has what it bought on this one’s bill. It can be taken back.</source>
        <translation>그 항목을 숨기고, 산 것을 이 사람의 청구서에 올립니다. 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Join with %1</source>
        <translation>%1 항목과 합치기</translation>
    </message>
    <message>
        <source>On the bill of %1</source>
        <translation>%1 님의 청구서</translation>
    </message>
    <message>
        <source>Bill &amp;separately</source>
        <translation>따로 계산(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Bill together with…</source>
        <translation>함께 계산(&amp;B)…</translation>
    </message>
    <message>
        <source>Couples and tables pay together: one bill, and one person’s funds</source>
        <translation>부부나 한 테이블이 함께 냅니다: 청구서 하나, 한 사람의 한도</translation>
    </message>
    <message>
        <source>Perhaps the same person, twice on the list. Open the other entry, or join it with this one:</source>
        <translation>같은 사람이 두 번 올라 있는지도 모릅니다. 다른 항목을 열거나 이 항목과 합치세요:</translation>
    </message>
    <message numerus="yes">
        <source>Pays for %n other(s)</source>
        <translation>
            <numerusform>다른 %n명의 몫을 냄</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::models::CsvFile</name>
    <message>
        <source>The file is no text in %1.</source>
        <translation>%1(으)로 된 텍스트 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>The file is empty, or its first line is no header.</source>
        <translation>파일이 비었거나 첫 줄에 열 이름이 없습니다.</translation>
    </message>
    <message>
        <source>Line %1 is not written as CSV: a quotation mark is missing or too many.</source>
        <translation>%1번째 줄이 CSV 형식이 아닙니다. 따옴표가 모자라거나 남습니다.</translation>
    </message>
    <message>
        <source>These are more than %1 rows. Please part the file.</source>
        <translation>줄이 %1개를 넘습니다. 파일을 나누어 주세요.</translation>
    </message>
</context>
<context>
    <name>gavel::models::Guest</name>
    <message>
        <source>There is no name.</source>
        <translation>이름이 없습니다.</translation>
    </message>
    <message>
        <source>“%1…” is longer than %2 letters.</source>
        <translation>“%1…”은(는) %2자를 넘습니다.</translation>
    </message>
    <message>
        <source>With the email and the limit the note is longer than %1 letters.</source>
        <translation>이메일과 한도를 더하면 메모가 %1자를 넘습니다.</translation>
    </message>
    <message>
        <source>“%1” is no paddle: a number from 1 to %2.</source>
        <translation>“%1”은(는) 패들 번호가 아닙니다. 1부터 %2까지의 숫자여야 합니다.</translation>
    </message>
    <message>
        <source>The list has paddle %1 twice.</source>
        <translation>명단에 패들 %1번이 두 번 있습니다.</translation>
    </message>
    <message>
        <source>Limit %1</source>
        <translation>한도 %1</translation>
    </message>
</context>
<context>
    <name>gavel::models::GuestImport</name>
    <message>
        <source>New</source>
        <translation>새 손님</translation>
    </message>
    <message>
        <source>Perhaps on the list already</source>
        <translation>이미 명단에 있는 듯함</translation>
    </message>
    <message>
        <source>Being added…</source>
        <translation>추가하는 중…</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>추가됨</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>처리</translation>
    </message>
    <message>
        <source>Paddle</source>
        <translation>패들</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>전화번호</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>테이블</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Twice in the list: as on line %1</source>
        <translation>목록에 두 번 있음: %1번째 줄과 같음</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>이메일</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>한도</translation>
    </message>
</context>
<context>
    <name>gavel::ui::GuestListDialog</name>
    <message>
        <source>Column %1</source>
        <translation>%1번째 열</translation>
    </message>
    <message>
        <source>Choose the column with the names.</source>
        <translation>이름이 든 열을 고르세요.</translation>
    </message>
    <message numerus="yes">
        <source>Add %n guest(s)</source>
        <translation>
            <numerusform>손님 %n명 추가</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n명 추가됨</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n perhaps on the list already</source>
        <translation>
            <numerusform>%n명은 이미 명단에 있는 듯함</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to mend in the file</source>
        <translation>
            <numerusform>%n줄은 파일에서 고쳐야 함</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n명 거절됨</numerusform>
        </translation>
    </message>
    <message>
        <source>A list of guests</source>
        <translation>손님 명단</translation>
    </message>
    <message>
        <source>%1: who is ticked is added to the house’s list, and gets a paddle at the door unless the list names one.</source>
        <translation>%1: 선택한 손님을 명단에 추가합니다. 명단에 번호가 없으면 입장할 때 패들을 받습니다.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>이름(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Paddle</source>
        <translation>패들(&amp;P)</translation>
    </message>
    <message>
        <source>P&amp;hone</source>
        <translation>전화번호(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>테이블(&amp;T)</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>메모(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>인코딩(&amp;E)</translation>
    </message>
    <message>
        <source>The guests as they will be</source>
        <translation>추가될 손님</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message numerus="yes">
        <source>%n twice in the list</source>
        <translation>
            <numerusform>목록에 두 번 있는 사람 %n명</numerusform>
        </translation>
    </message>
    <message>
        <source>Passed over: %1. What the house is to keep of them can be read as the note.</source>
        <translation>읽지 않는 열: %1. 남겨 둘 내용이 있으면 메모로 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>Ema&amp;il</source>
        <translation>이메일(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Limit</source>
        <translation>한도(&amp;L)</translation>
    </message>
    <message>
        <source>Emails are kept in the notes: a guest’s account has one once they give it themselves.</source>
        <translation>이메일은 메모에 적어 둡니다. 손님 계정의 이메일은 본인이 직접 넣습니다.</translation>
    </message>
    <message>
        <source>Limits are kept in the notes: nobody is held to one until it is paid in as a deposit at the door.</source>
        <translation>한도는 메모에 적어 둡니다. 입장할 때 보증금으로 받기 전에는 누구에게도 적용되지 않습니다.</translation>
    </message>
</context>
<context>
    <name>gavel::models::AwayWords</name>
    <message>
        <source>Your purchase of %1 was taken back while you were away.</source>
        <translation>%1: 자리를 비운 사이 구매가 취소되었습니다.</translation>
    </message>
    <message>
        <source>Your purchase of %1 was taken back: “%2”.</source>
        <translation>%1의 구매가 취소되었습니다. 사유: “%2”</translation>
    </message>
    <message>
        <source>Your purchase of %1 was taken back.</source>
        <translation>%1의 구매가 취소되었습니다.</translation>
    </message>
    <message>
        <source>Your purchase of %1 was taken back while you were away: “%2”.</source>
        <translation>%1: 자리를 비운 사이 구매가 취소되었습니다. 사유: “%2”</translation>
    </message>
</context>
<context>
    <name>gavel::models::DebtorsModel</name>
    <message>
        <source>Number</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>이메일</translation>
    </message>
    <message>
        <source>Owes</source>
        <translation>낼 금액</translation>
    </message>
    <message>
        <source>To hand back</source>
        <translation>돌려줄 금액</translation>
    </message>
</context>
<context>
    <name>gavel::models::DeskCsv</name>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>조정</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>물품</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>결제 취소</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>환불</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>결제</translation>
    </message>
    <message>
        <source>Payout</source>
        <translation>지급</translation>
    </message>
    <message>
        <source>What</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Lots sold</source>
        <translation>낙찰 물품</translation>
    </message>
    <message>
        <source>Lots unsold</source>
        <translation>유찰 물품</translation>
    </message>
    <message>
        <source>Lots still open</source>
        <translation>진행 중인 물품</translation>
    </message>
    <message>
        <source>Lots collected</source>
        <translation>수령한 물품</translation>
    </message>
    <message>
        <source>Hammer prices</source>
        <translation>낙찰가 합계</translation>
    </message>
    <message>
        <source>Premium</source>
        <translation>수수료</translation>
    </message>
    <message>
        <source>Adjustments</source>
        <translation>조정</translation>
    </message>
    <message>
        <source>Buyers’ total</source>
        <translation>구매자 합계</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>결제됨</translation>
    </message>
    <message>
        <source>Still owed</source>
        <translation>받을 금액</translation>
    </message>
    <message>
        <source>Sellers’ total</source>
        <translation>판매자 합계</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>지급함</translation>
    </message>
    <message>
        <source>Still to pay out</source>
        <translation>지급할 금액</translation>
    </message>
    <message>
        <source>Taken: %1</source>
        <translation>받은 금액: %1</translation>
    </message>
    <message>
        <source>Cash counted, %1</source>
        <translation>센 현금, %1</translation>
    </message>
    <message>
        <source>Cash expected, %1</source>
        <translation>있어야 할 현금, %1</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Nick</source>
        <translation>별명</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>이메일</translation>
    </message>
    <message>
        <source>Owes</source>
        <translation>낼 금액</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>구매자</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>청구서</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>낙찰가</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>When</source>
        <translation>일시</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>담당</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>판매자</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>판매 수수료</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>세금</translation>
    </message>
    <message>
        <source>Tax rate (%)</source>
        <translation>세율(%)</translation>
    </message>
    <message>
        <source>Taxed amount</source>
        <translation>과세 대상 금액</translation>
    </message>
    <message>
        <source>Tax paid by the buyer</source>
        <translation>구매자가 낸 세금</translation>
    </message>
    <message>
        <source>The house’s own</source>
        <translation>경매장 몫</translation>
    </message>
    <message>
        <source>Change from before, %1</source>
        <translation>미리 넣어 둔 거스름돈, %1</translation>
    </message>
    <message>
        <source>For</source>
        <translation>누구 것</translation>
    </message>
    <message>
        <source>To hand back</source>
        <translation>돌려줄 금액</translation>
    </message>
</context>
<context>
    <name>gavel::models::SettlementsModel</name>
    <message>
        <source>Seller</source>
        <translation>판매자</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>물품</translation>
    </message>
    <message>
        <source>Sold for</source>
        <translation>낙찰가</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>판매 수수료</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>조정</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>지급함</translation>
    </message>
    <message>
        <source>Still owed</source>
        <translation>지급할 금액</translation>
    </message>
    <message>
        <source>%1 (the house itself)</source>
        <translation>%1 (경매장 자체)</translation>
    </message>
</context>
<context>
    <name>gavel::models::UnclaimedModel</name>
    <message>
        <source>paid</source>
        <translation>결제됨</translation>
    </message>
    <message>
        <source>not paid</source>
        <translation>미결제</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>물품</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>구매자</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>결제</translation>
    </message>
</context>
<context>
    <name>gavel::ui::CountDialog</name>
    <message>
        <source>This is no amount.</source>
        <translation>금액이 아닙니다.</translation>
    </message>
    <message>
        <source>Count the cash</source>
        <translation>현금 세기</translation>
    </message>
    <message>
        <source>Count all of it, and write down what there is. What it should be is said afterwards.</source>
        <translation>모두 세어 있는 그대로 적으세요. 있어야 할 금액은 그다음에 알려 드립니다.</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>다 셈</translation>
    </message>
    <message>
        <source>In the &amp;box now</source>
        <translation>지금 금고에 있는 금액(&amp;B)</translation>
    </message>
    <message>
        <source>Of that, &amp;change from before the sale</source>
        <translation>그중 경매 전부터 있던 거스름돈(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>메모(&amp;N)</translation>
    </message>
    <message>
        <source>Who counted, or why it differs. The host reads it in the record.</source>
        <translation>누가 세었는지, 왜 다른지 적으세요. 주최자가 활동 기록에서 볼 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::DeskView</name>
    <message>
        <source>Serve</source>
        <translation>응대</translation>
    </message>
    <message>
        <source>The evening</source>
        <translation>경매 현황</translation>
    </message>
    <message>
        <source>Sellers</source>
        <translation>판매자</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>계산대</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>인쇄</translation>
    </message>
    <message>
        <source>The pick list and settlements</source>
        <translation>인도 목록과 정산서</translation>
    </message>
    <message>
        <source>Of which sale</source>
        <translation>경매 회차</translation>
    </message>
</context>
<context>
    <name>gavel::ui::EveningView</name>
    <message>
        <source>%1 has paid meanwhile.</source>
        <translation>%1 님이 그사이 냈습니다.</translation>
    </message>
    <message>
        <source>From funds</source>
        <translation>예치금에서</translation>
    </message>
    <message>
        <source>Sellers are owed</source>
        <translation>판매자에게 줄 금액</translation>
    </message>
    <message>
        <source>Lots sold</source>
        <translation>낙찰 물품</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>수령</translation>
    </message>
    <message>
        <source>Buyers’ total</source>
        <translation>구매자 합계</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>결제됨</translation>
    </message>
    <message>
        <source>Still owed</source>
        <translation>받을 금액</translation>
    </message>
    <message>
        <source>To remind: %1</source>
        <translation>미결제: %1</translation>
    </message>
    <message>
        <source>Unclaimed: %1</source>
        <translation>미수령: %1</translation>
    </message>
    <message>
        <source>The evening is being read…</source>
        <translation>경매 현황을 읽는 중…</translation>
    </message>
    <message>
        <source>Nobody owes anything</source>
        <translation>미결제 금액이 없습니다</translation>
    </message>
    <message>
        <source>Who has bought something and has not paid all of it is listed here.</source>
        <translation>구매했지만 다 결제하지 않은 사람이 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>Everything was collected</source>
        <translation>모두 수령했습니다</translation>
    </message>
    <message>
        <source>What was sold and is still here is listed until it is marked as collected.</source>
        <translation>낙찰되었지만 아직 남아 있는 물품이 수령으로 표시될 때까지 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>The evening could not be read</source>
        <translation>경매 현황을 읽지 못했습니다</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>%1 is what it should be.</source>
        <translation>%1, 있어야 할 금액과 같습니다.</translation>
    </message>
    <message>
        <source>Counted %1; it should be %2: %3 is missing.</source>
        <translation>센 금액 %1, 있어야 할 금액 %2: %3 부족합니다.</translation>
    </message>
    <message>
        <source>Counted %1; it should be %2: %3 too much.</source>
        <translation>센 금액 %1, 있어야 할 금액 %2: %3 남습니다.</translation>
    </message>
    <message>
        <source>evening</source>
        <translation>경매현황</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>스프레드시트 (*.csv)</translation>
    </message>
    <message>
        <source>to-remind</source>
        <translation>미결제</translation>
    </message>
    <message>
        <source>unclaimed</source>
        <translation>미수령</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>invoices</source>
        <translation>청구서</translation>
    </message>
    <message>
        <source>The evening</source>
        <translation>경매 현황</translation>
    </message>
    <message>
        <source>Count the &amp;cash…</source>
        <translation>현금 세기(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>저장(&amp;S)</translation>
    </message>
    <message>
        <source>The sums…</source>
        <translation>합계…</translation>
    </message>
    <message>
        <source>Who is to be reminded…</source>
        <translation>미결제 구매자…</translation>
    </message>
    <message>
        <source>Unclaimed lots…</source>
        <translation>미수령 물품…</translation>
    </message>
    <message>
        <source>All invoices, line by line…</source>
        <translation>모든 청구서 내역…</translation>
    </message>
    <message>
        <source>Who is to be reminded</source>
        <translation>미결제 구매자</translation>
    </message>
    <message>
        <source>Unclaimed lots</source>
        <translation>미수령 물품</translation>
    </message>
    <message>
        <source>&amp;Remind…</source>
        <translation>납부 안내(&amp;R)…</translation>
    </message>
    <message>
        <source>What to write to who is chosen, to be copied</source>
        <translation>선택한 사람에게 보낼 글을 복사합니다</translation>
    </message>
    <message>
        <source>The house’s own</source>
        <translation>경매장 몫</translation>
    </message>
    <message>
        <source>Deposits: %1</source>
        <translation>예치금: %1</translation>
    </message>
    <message>
        <source>No deposit is left</source>
        <translation>쓰지 않은 예치금이 없습니다</translation>
    </message>
    <message>
        <source>Whose deposits were not spent is listed here until they are handed back.</source>
        <translation>다 쓰지 않은 예치금이 있는 사람이 돌려받을 때까지 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>Unspent deposits…</source>
        <translation>쓰지 않은 예치금…</translation>
    </message>
    <message>
        <source>Unspent deposits</source>
        <translation>쓰지 않은 예치금</translation>
    </message>
    <message>
        <source>deposits</source>
        <translation>쓰지-않은-예치금</translation>
    </message>
</context>
<context>
    <name>gavel::ui::SellersView</name>
    <message>
        <source>The settlements could not be read</source>
        <translation>정산을 읽지 못했습니다</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Nothing sold yet</source>
        <translation>아직 낙찰된 물품이 없습니다</translation>
    </message>
    <message>
        <source>When the hammer falls, what each seller is owed is listed here.</source>
        <translation>낙찰되면 판매자마다 받을 금액이 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>The settlements are being read…</source>
        <translation>정산을 읽는 중…</translation>
    </message>
    <message>
        <source>Pay %1 out</source>
        <translation>%1 님에게 지급</translation>
    </message>
    <message>
        <source>%1 is owed for what was sold, less commission and fees.</source>
        <translation>판매 수수료와 비용을 뺀 판매 대금 %1을(를) 지급해야 합니다.</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>지급함</translation>
    </message>
    <message>
        <source>Paid out by</source>
        <translation>지급 방법</translation>
    </message>
    <message>
        <source>This is more than is owed.</source>
        <translation>지급할 금액보다 많습니다.</translation>
    </message>
    <message>
        <source>&amp;Reference</source>
        <translation>참조(&amp;R)</translation>
    </message>
    <message>
        <source>A transfer’s number and the like; it is in the record.</source>
        <translation>이체 번호 등. 활동 기록에 남습니다.</translation>
    </message>
    <message>
        <source>Paid out: %1, %2.</source>
        <translation>지급함: %1, %2.</translation>
    </message>
    <message>
        <source>Adjust what %1 is owed</source>
        <translation>%1 님 정산 조정</translation>
    </message>
    <message>
        <source>A line of its own on the settlement: photographs, transport, what was agreed.</source>
        <translation>정산에 따로 한 줄로 남습니다. 촬영, 운송, 합의한 내용 등입니다.</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>조정</translation>
    </message>
    <message>
        <source>More or less</source>
        <translation>더하거나 빼기</translation>
    </message>
    <message>
        <source>They get less</source>
        <translation>덜 지급</translation>
    </message>
    <message>
        <source>They get more</source>
        <translation>더 지급</translation>
    </message>
    <message>
        <source>This is no amount.</source>
        <translation>금액이 아닙니다.</translation>
    </message>
    <message>
        <source>It is on the settlement and in the record.</source>
        <translation>정산과 활동 기록에 남습니다.</translation>
    </message>
    <message>
        <source>The settlement was adjusted.</source>
        <translation>정산을 조정했습니다.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>settlements</source>
        <translation>정산</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>스프레드시트 (*.csv)</translation>
    </message>
    <message>
        <source>&amp;Pay out…</source>
        <translation>지급(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Adjust…</source>
        <translation>조정(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>저장(&amp;S)…</translation>
    </message>
    <message>
        <source>What sellers are owed</source>
        <translation>판매자가 받을 금액</translation>
    </message>
</context>
<context>
    <name>gavel::models::RunningOrder</name>
    <message>
        <source>%1, after lot %2</source>
        <translation>%1, %2번 다음</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>물품</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>분류</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>가격</translation>
    </message>
</context>
<context>
    <name>gavel::models::SaleForm</name>
    <message>
        <source>At most %1 characters.</source>
        <translation>최대 %1자입니다.</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>이름이 필요합니다.</translation>
    </message>
    <message>
        <source>A step is from one second to one day.</source>
        <translation>간격은 1초에서 하루까지입니다.</translation>
    </message>
    <message>
        <source>The first end is in the past.</source>
        <translation>첫 종료 시각이 이미 지났습니다.</translation>
    </message>
    <message>
        <source>The opening has to come before the first end.</source>
        <translation>시작은 첫 종료보다 앞서야 합니다.</translation>
    </message>
</context>
<context>
    <name>gavel::models::SaleListModel</name>
    <message>
        <source>by hand</source>
        <translation>직접</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>경매 회차</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>물품</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>종료됨</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Last end</source>
        <translation>마지막 종료</translation>
    </message>
</context>
<context>
    <name>gavel::models::SaleWords</name>
    <message>
        <source>Planned</source>
        <translation>예정</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Each lot at its own time</source>
        <translation>물품마다 정한 시각에</translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation>차례대로</translation>
    </message>
    <message>
        <source>One after the other, each waiting for the one before</source>
        <translation>차례대로, 앞 물품이 끝나기를 기다려</translation>
    </message>
    <message>
        <source>All at once</source>
        <translation>모두 한꺼번에</translation>
    </message>
    <message>
        <source>Each lot ends when its seller said, whatever the others do.</source>
        <translation>물품마다 판매자가 정한 시각에 끝나며 서로 영향을 주지 않습니다.</translation>
    </message>
    <message>
        <source>The lots end in their order, a step apart; late bids on one move no other.</source>
        <translation>물품이 순서대로 일정한 간격을 두고 끝납니다. 한 물품의 막판 입찰은 다른 물품을 늦추지 않습니다.</translation>
    </message>
    <message>
        <source>The lots end in their order, and none before the one ahead of it is over: late bids move all that follow.</source>
        <translation>물품이 순서대로 끝나며, 앞 물품이 끝나기 전에는 끝나지 않습니다. 막판 입찰은 뒤의 물품을 모두 늦춥니다.</translation>
    </message>
    <message>
        <source>All lots end at one time; a late bid on any of them moves that for all.</source>
        <translation>모든 물품이 한 시각에 끝납니다. 어느 하나에 막판 입찰이 있으면 모두 늦춰집니다.</translation>
    </message>
    <message>
        <source>All lots: %1</source>
        <translation>모든 물품: %1</translation>
    </message>
    <message>
        <source>A lot has bids already, or a maximum left for its opening, so the order and the times of all stand. Each can still be extended once it is open.</source>
        <translation>이미 입찰이 있거나 시작 전에 맡긴 최고 한도가 있는 물품이 있어, 모든 물품의 순서와 시각이 확정되었습니다. 물품이 열린 뒤에는 하나씩 연장할 수 있습니다.</translation>
    </message>
    <message>
        <source>Each can still be extended once it is open.</source>
        <translation>물품이 열린 뒤에는 하나씩 연장할 수 있습니다.</translation>
    </message>
    <message>
        <source>That can’t be done any more, or not yet: lots are open, over or about to close.</source>
        <translation>더는 할 수 없거나 아직 할 수 없습니다. 물품이 열려 있거나 끝났거나 곧 마감됩니다.</translation>
    </message>
    <message>
        <source>Another lot has this number, or it is longer than 12 characters.</source>
        <translation>다른 물품이 쓰는 번호이거나 12자를 넘습니다.</translation>
    </message>
    <message>
        <source>A category has at most 60 characters.</source>
        <translation>분류는 최대 60자입니다.</translation>
    </message>
    <message>
        <source>It has to lie ahead, and behind the opening of each lot.</source>
        <translation>앞으로의 시각이어야 하며 각 물품의 시작보다 늦어야 합니다.</translation>
    </message>
    <message>
        <source>It has to come before the first end.</source>
        <translation>첫 종료보다 앞서야 합니다.</translation>
    </message>
    <message>
        <source>There are lots in this sale. Take them to another sale first, then remove it.</source>
        <translation>이 회차에 물품이 있습니다. 먼저 다른 회차로 옮긴 뒤에 지우세요.</translation>
    </message>
    <message>
        <source>A lot of this sale has a bid from before its opening. It stays in the sale, so the sale stays too.</source>
        <translation>이 회차의 물품에 열리기 전 입찰이 있습니다. 그 물품이 회차에 남으므로 회차도 지울 수 없습니다.</translation>
    </message>
    <message>
        <source>Money was paid, adjusted or counted of this sale, so it stays. Rename it, and use it for something else.</source>
        <translation>이 회차에 지급, 조정 또는 정산 기록이 있어 지울 수 없습니다. 이름을 바꾸어 다시 쓰세요.</translation>
    </message>
    <message>
        <source>Only a sale that has not started can be removed, and never the house’s first.</source>
        <translation>아직 시작하지 않은 회차만 지울 수 있고, 첫 회차는 지울 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::ColumnsDialog</name>
    <message>
        <source>Column %1</source>
        <translation>열 %1</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>읽지 않음</translation>
    </message>
    <message>
        <source>What the columns say</source>
        <translation>각 열의 뜻</translation>
    </message>
    <message>
        <source>It is remembered for the next file that names them so.</source>
        <translation>열 이름이 같은 다음 파일에서도 기억합니다.</translation>
    </message>
    <message>
        <source>Read it so</source>
        <translation>이렇게 읽기</translation>
    </message>
</context>
<context>
    <name>gavel::ui::SaleDialog</name>
    <message>
        <source>When lots end</source>
        <translation>물품이 끝나는 때</translation>
    </message>
    <message>
        <source>Change the sale</source>
        <translation>회차 바꾸기</translation>
    </message>
    <message>
        <source>Another sale</source>
        <translation>새 회차</translation>
    </message>
    <message>
        <source>Lots that are put into it stay closed until it starts.</source>
        <translation>여기에 넣은 물품은 회차가 시작될 때까지 열리지 않습니다.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>계획하기</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>이름(&amp;N)</translation>
    </message>
    <message>
        <source>What people &amp;read of it</source>
        <translation>소개 글(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Starts</source>
        <translation>시작(&amp;S)</translation>
    </message>
    <message>
        <source>When I start it</source>
        <translation>내가 시작할 때</translation>
    </message>
    <message>
        <source>At a time I choose</source>
        <translation>정한 시각에</translation>
    </message>
    <message>
        <source>S&amp;tarts at</source>
        <translation>시작 시각(&amp;T)</translation>
    </message>
    <message>
        <source>How the &amp;lots end</source>
        <translation>물품이 끝나는 방식(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;First end</source>
        <translation>첫 종료(&amp;F)</translation>
    </message>
    <message>
        <source>In the time of this computer, %1.</source>
        <translation>이 컴퓨터의 시각, %1.</translation>
    </message>
    <message>
        <source>St&amp;ep</source>
        <translation>간격(&amp;E)</translation>
    </message>
    <message>
        <source>From one lot’s end to the next one’s.</source>
        <translation>한 물품의 종료에서 다음 물품의 종료까지.</translation>
    </message>
    <message>
        <source>&amp;Bidders may leave a maximum before a lot opens</source>
        <translation>물품이 열리기 전에 최고 금액을 남길 수 있음(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Others see paddle numbers instead of names</source>
        <translation>이름 대신 패들 번호를 보여 줌(&amp;O)</translation>
    </message>
    <message>
        <source>As soon as somebody has left one, the order and the times of all lots of the sale stand: be sure of them before.</source>
        <translation>누군가 하나라도 맡기면 이 경매 모든 물품의 순서와 시각이 확정됩니다. 먼저 확인해 두세요.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::SaleHead</name>
    <message>
        <source>All lots, in their order</source>
        <translation>모든 물품, 순서대로</translation>
    </message>
    <message>
        <source>By plan: %1.</source>
        <translation>계획: %1.</translation>
    </message>
    <message>
        <source>Start the sale</source>
        <translation>회차 시작</translation>
    </message>
    <message>
        <source>End the sale</source>
        <translation>회차 끝내기</translation>
    </message>
    <message>
        <source>Name and times…</source>
        <translation>이름과 시각…</translation>
    </message>
    <message>
        <source>When lots end…</source>
        <translation>물품이 끝나는 때…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>Number the lots by their order</source>
        <translation>순서대로 번호 매기기</translation>
    </message>
    <message>
        <source>Plan another sale…</source>
        <translation>새 회차 계획…</translation>
    </message>
    <message>
        <source>Numbering, rates, and another sale</source>
        <translation>번호, 수수료, 다른 경매</translation>
    </message>
    <message>
        <source>Premium, commission and tax…</source>
        <translation>수수료와 세금…</translation>
    </message>
    <message>
        <source>A lot of this sale has opened, so its premium, commission and tax stand.</source>
        <translation>이 회차의 물품이 이미 열렸으므로 구매 수수료, 판매 수수료와 세금은 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>지우기…</translation>
    </message>
</context>
<context>
    <name>gavel::ui::SalesView</name>
    <message>
        <source>The lots are being read…</source>
        <translation>물품을 읽는 중…</translation>
    </message>
    <message>
        <source>No lots yet</source>
        <translation>아직 물품이 없습니다</translation>
    </message>
    <message>
        <source>Whoever puts a lot up chooses the sale it is in; so does a list of lots.</source>
        <translation>물품을 내놓을 때 회차를 고릅니다. 물품 목록 파일에서도 정할 수 있습니다.</translation>
    </message>
    <message>
        <source>What is put up for sale appears here, and is put in order here.</source>
        <translation>내놓은 물품이 여기에 나타나며, 여기에서 순서를 정합니다.</translation>
    </message>
    <message>
        <source>Next to end: lot %1, %2, at %3</source>
        <translation>다음 종료: %1번 %2, %3</translation>
    </message>
    <message>
        <source>Drag rows, or move them with Alt and the arrow keys. F2 changes a number or a category; Enter opens the lot.</source>
        <translation>행을 끌거나 Alt와 화살표 키로 옮깁니다. F2는 번호나 분류를 고치고, Enter는 물품을 엽니다.</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>경매 회차</translation>
    </message>
    <message>
        <source>Running order</source>
        <translation>진행 순서</translation>
    </message>
    <message>
        <source>All lots are over. The sale can be ended.</source>
        <translation>모든 물품이 끝났습니다. 이제 회차를 끝낼 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::SoftCloseFields</name>
    <message>
        <source>Last bids &amp;within</source>
        <translation>마감 전(&amp;W)</translation>
    </message>
    <message>
        <source>A bid so close to the end extends the time.</source>
        <translation>마감이 이만큼 남았을 때의 입찰은 시간을 늘립니다.</translation>
    </message>
    <message>
        <source>Leave at least</source>
        <translation>최소 남는 시간</translation>
    </message>
    <message>
        <source>So much time is left after such a bid.</source>
        <translation>그런 입찰 뒤에는 이만큼의 시간이 남습니다.</translation>
    </message>
    <message>
        <source>But no longer than</source>
        <translation>최대 연장</translation>
    </message>
    <message>
        <source>The end moves no further past the first one.</source>
        <translation>마감은 처음 마감보다 이 이상 늦어지지 않습니다.</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>기준</translation>
    </message>
    <message>
        <source>What the extension is added to.</source>
        <translation>연장 시간을 더하는 기준입니다.</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>횟수</translation>
    </message>
    <message>
        <source>Late bids &amp;extend the time</source>
        <translation>마감 직전 입찰 시 시간 연장(&amp;E)</translation>
    </message>
    <message>
        <source>A late bid moves the end, so that nobody is cut off.</source>
        <translation>마감 직전에 입찰하면 마감이 늦어져 아무도 기회를 잃지 않습니다.</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>제한 없음</translation>
    </message>
    <message>
        <source>the moment of the bid</source>
        <translation>입찰한 순간</translation>
    </message>
    <message>
        <source>the end as it stands</source>
        <translation>정해진 종료 시각</translation>
    </message>
    <message>
        <source>as often as needed</source>
        <translation>필요한 만큼</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n번</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::models::Rates</name>
    <message>
        <source>Type one percent, like %1, or by price: “%2” is %3. At most %4.</source>
        <translation>%1 같은 퍼센트 하나나 가격별로 적으세요. “%2”은(는) %3라는 뜻입니다. 최대 %4.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 % above %2</source>
        <translation>%2 초과분 %1%</translation>
    </message>
    <message>
        <source>%1 % tax included in the price</source>
        <translation>%1%(낙찰가에 포함)</translation>
    </message>
    <message>
        <source>%1 % tax on price and premium</source>
        <translation>%1%(낙찰가와 수수료에)</translation>
    </message>
    <message>
        <source>%1 % tax on the premium</source>
        <translation>%1%(수수료에)</translation>
    </message>
</context>
<context>
    <name>gavel::ui::RatesDialog</name>
    <message>
        <source>Set</source>
        <translation>적용</translation>
    </message>
    <message>
        <source>&amp;Premium, in percent</source>
        <translation>구매 수수료, 퍼센트(&amp;P)</translation>
    </message>
    <message>
        <source>What the buyer pays on top of the price. “26; 21 &gt; 10000” is 26 up to 10000 and 21 of what lies above.</source>
        <translation>구매자가 낙찰가에 더해 내는 몫입니다. “26; 21 &gt; 10000”은 10000까지 26, 그 위로는 21입니다.</translation>
    </message>
    <message>
        <source>Co&amp;mmission, in percent</source>
        <translation>판매 수수료, 퍼센트(&amp;M)</translation>
    </message>
    <message>
        <source>What the seller leaves the house of the price, written likewise.</source>
        <translation>판매자가 낙찰가에서 경매장에 남기는 몫이며 같은 방식으로 적습니다.</translation>
    </message>
    <message>
        <source>That is no share. It is written like %1, and is at most %2 percent.</source>
        <translation>비율이 아닙니다. %1처럼 쓰고, 최대 %2퍼센트입니다.</translation>
    </message>
    <message>
        <source>As the house has it</source>
        <translation>경매장의 것대로</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Added, on the premium</source>
        <translation>구매 수수료에 더함</translation>
    </message>
    <message>
        <source>Added, on price and premium</source>
        <translation>낙찰가와 구매 수수료에 더함</translation>
    </message>
    <message>
        <source>Included in the price</source>
        <translation>낙찰가에 포함</translation>
    </message>
    <message>
        <source>&amp;Tax</source>
        <translation>세금(&amp;T)</translation>
    </message>
    <message>
        <source>Ta&amp;x, in percent</source>
        <translation>세율(퍼센트)(&amp;X)</translation>
    </message>
    <message>
        <source>Give the percent of the tax, or choose none.</source>
        <translation>세율을 적거나 ‘없음’을 고르세요.</translation>
    </message>
    <message>
        <source>As the house has it: %1</source>
        <translation>경매장의 것대로: %1</translation>
    </message>
</context>
<context>
    <name>gavel::models::PrebidForm</name>
    <message>
        <source>Your maximum of %1 bids for you when the lot opens. Until then nobody sees it.</source>
        <translation>경매가 시작되면 최고 %1까지 대신 입찰합니다. 그 전에는 아무도 볼 수 없습니다.</translation>
    </message>
    <message>
        <source>You may leave a maximum now: it bids for you when the lot opens, and nobody sees it before.</source>
        <translation>지금 최고 금액을 남겨 둘 수 있습니다. 경매가 시작되면 대신 입찰하며, 그 전에는 아무도 볼 수 없습니다.</translation>
    </message>
    <message>
        <source>That is no amount. It is written like %1.</source>
        <translation>금액이 아닙니다. %1처럼 적으세요.</translation>
    </message>
    <message>
        <source>The smallest bid is %1.</source>
        <translation>가장 낮은 입찰가는 %1입니다.</translation>
    </message>
    <message>
        <source>Before the lot opens it has to be less than the price to buy now, %1.</source>
        <translation>시작 전에는 즉시 구매가 %1보다 적어야 합니다.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::PrebidPanel</name>
    <message>
        <source>Change it</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Leave this maximum</source>
        <translation>이 금액 남기기</translation>
    </message>
    <message>
        <source>Your maximum</source>
        <translation>내 최고 금액</translation>
    </message>
    <message>
        <source>Maximum that bids for you when the lot opens</source>
        <translation>경매가 시작되면 대신 입찰할 최고 금액</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>거두기</translation>
    </message>
</context>
<context>
    <name>gavel::ui::PayerDialog</name>
    <message>
        <source>Type a number or a name.</source>
        <translation>번호나 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>Nobody else fits “%1”.</source>
        <translation>“%1”에 맞는 다른 사람이 없습니다.</translation>
    </message>
    <message>
        <source>Bill together</source>
        <translation>함께 계산</translation>
    </message>
    <message>
        <source>&amp;Number or name</source>
        <translation>번호 또는 이름(&amp;N)</translation>
    </message>
    <message>
        <source>Who was found</source>
        <translation>찾은 사람</translation>
    </message>
</context>
<context>
    <name>gavel::ui::MyStatements</name>
    <message>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>You owe nothing here.</source>
        <translation>낼 금액이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing was sold yet.</source>
        <translation>아직 팔린 것이 없습니다.</translation>
    </message>
    <message>
        <source>My invoice…</source>
        <translation>내 청구서…</translation>
    </message>
    <message>
        <source>My settlement…</source>
        <translation>내 정산서…</translation>
    </message>
    <message>
        <source>What you owe, line by line, and what was paid</source>
        <translation>낼 금액의 내역과 낸 금액</translation>
    </message>
    <message>
        <source>What you are owed for what was sold, and what was paid out</source>
        <translation>팔린 것에 대해 받을 금액과 지급된 금액</translation>
    </message>
</context>
<context>
    <name>gavel::ui::OrderMenu</name>
    <message>
        <source>&amp;Open the lot</source>
        <translation>물품 열기(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Move to sale</source>
        <translation>다른 경매 회차로 옮기기(&amp;M)</translation>
    </message>
    <message>
        <source>Lots that have opened, or have a bid, stay in their sale.</source>
        <translation>이미 열렸거나 입찰이 있는 물품은 그 회차에 남습니다.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::HouseRates</name>
    <message>
        <source>Premium, commission and tax…</source>
        <translation>수수료와 세금…</translation>
    </message>
    <message>
        <source>Lots are put up at a premium of %1 and a commission of %2.</source>
        <translation>물품에는 구매 수수료 %1, 판매 수수료 %2가 붙습니다.</translation>
    </message>
    <message>
        <source>There is %1.</source>
        <translation>세금은 %1입니다.</translation>
    </message>
    <message>
        <source>The house was founded with the currency %1, the premium %2 and the commission %3. That stays.</source>
        <translation>이 경매장은 통화 %1, 구매 수수료 %2, 판매 수수료 %3로 만들어졌고, 이것은 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>The house was founded with the currency %1, the premium %2, the commission %3, and %4. That stays.</source>
        <translation>이 경매장은 통화 %1, 구매 수수료 %2, 판매 수수료 %3, %4로 만들어졌고, 이것은 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>They count for all lots that have none of their own, or of their seller’s, and change until the first of them has opened. Leave one empty for what the house was founded with.</source>
        <translation>자체 요율이나 판매자의 요율이 없는 모든 물품에 적용되며, 첫 물품이 열리기 전까지 바꿀 수 있습니다. 비워 두면 경매장을 만들 때의 것이 적용됩니다.</translation>
    </message>
    <message>
        <source>A lot has opened, so premium, commission and tax stand. Plan another sale for lots with others.</source>
        <translation>물품이 이미 열렸으므로 구매 수수료, 판매 수수료와 세금은 바꿀 수 없습니다. 다르게 받으려면 다른 회차를 계획하세요.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::ReceiptPainter</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>%1 / %2쪽</translation>
    </message>
</context>
<context>
    <name>gavel::models::ZipFile</name>
    <message>
        <source>The zip could not be read: %1</source>
        <translation>zip을 읽을 수 없습니다: %1</translation>
    </message>
    <message>
        <source>That is no zip, or it is not there to its end.</source>
        <translation>zip이 아니거나 끝까지 다 있지 않습니다.</translation>
    </message>
    <message>
        <source>The zip holds more than %L1 files. Please pack the pictures alone.</source>
        <translation>zip에 파일이 %L1개 넘게 들어 있습니다. 사진만 묶어 주세요.</translation>
    </message>
    <message>
        <source>The zip is one of several parts. Please pack the pictures into one file.</source>
        <translation>여러 개로 나뉜 zip 가운데 하나입니다. 사진을 파일 하나로 묶어 주세요.</translation>
    </message>
    <message>
        <source>The zip is damaged. Please pack the pictures again.</source>
        <translation>zip이 손상되었습니다. 사진을 다시 묶어 주세요.</translation>
    </message>
    <message>
        <source>The zip claims to hold more than fits into it: it is damaged, or made to fill up a computer. Please pack the pictures again.</source>
        <translation>zip에 들어갈 수 있는 것보다 많이 들어 있다고 되어 있습니다. 손상되었거나 컴퓨터를 가득 채우려고 만든 것입니다. 사진을 다시 묶어 주세요.</translation>
    </message>
    <message>
        <source>“%1” is damaged in the zip.</source>
        <translation>zip 안의 “%1” 파일이 손상되었습니다.</translation>
    </message>
    <message>
        <source>“%1” is locked by a password. Please pack the pictures without one.</source>
        <translation>“%1” 파일은 암호로 잠겨 있습니다. 암호 없이 묶어 주세요.</translation>
    </message>
    <message>
        <source>“%1” is packed in a way that can’t be unpacked here. Please pack the pictures as a usual zip.</source>
        <translation>“%1” 파일은 여기서 풀 수 없는 방식으로 묶였습니다. 일반 zip으로 묶어 주세요.</translation>
    </message>
    <message>
        <source>“%1” is larger than %2 MB unpacked.</source>
        <translation>“%1” 파일은 풀면 %2MB보다 큽니다.</translation>
    </message>
    <message>
        <source>“%1” would grow to more than %2 times its size, as no picture does.</source>
        <translation>“%1” 파일은 풀면 %2배 넘게 커집니다. 그런 사진은 없습니다.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::PicturePlaceButton</name>
    <message>
        <source>Where are the pictures?</source>
        <translation>사진이 어디에 있습니까?</translation>
    </message>
    <message>
        <source>Which zip are the pictures in?</source>
        <translation>사진이 어느 zip에 있습니까?</translation>
    </message>
    <message>
        <source>Zips (*.zip)</source>
        <translation>zip (*.zip)</translation>
    </message>
    <message>
        <source>In a folder…</source>
        <translation>폴더에…</translation>
    </message>
    <message>
        <source>In a zip…</source>
        <translation>zip에…</translation>
    </message>
    <message>
        <source>Pictures…</source>
        <translation>사진…</translation>
    </message>
    <message>
        <source>Look there again</source>
        <translation>같은 곳에서 다시 찾기</translation>
    </message>
</context>
<context>
    <name>gavel::ui::LotListExport</name>
    <message>
        <source>The descriptions could not all be read. Please try again.</source>
        <translation>설명을 모두 읽지 못했습니다. 다시 시도해 주세요.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::SaleRates</name>
    <message>
        <source>Premium, commission and tax</source>
        <translation>수수료와 세금</translation>
    </message>
</context>
<context>
    <name>gavel::ui::SaleCommands</name>
    <message numerus="yes">
        <source>%n lot(s) were moved already.</source>
        <translation>
            <numerusform>물품 %n개는 이미 옮겼습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is planned.</source>
        <translation>“%1” 회차를 계획했습니다.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>저장했습니다.</translation>
    </message>
    <message>
        <source>It runs: its lots are open.</source>
        <translation>시작했습니다. 물품이 열렸습니다.</translation>
    </message>
    <message>
        <source>It is over.</source>
        <translation>끝났습니다.</translation>
    </message>
    <message>
        <source>The lots are numbered by their order.</source>
        <translation>순서대로 번호를 매겼습니다.</translation>
    </message>
    <message>
        <source>They count for all lots of the sale that have none of their own, or of their seller’s. Leave one empty for what the house has.</source>
        <translation>자체 수수료나 판매자의 수수료가 없는 이 회차의 모든 물품에 적용됩니다. 비워 두면 경매장의 수수료를 따릅니다.</translation>
    </message>
    <message>
        <source>Now in “%1”, after all others.</source>
        <translation>이제 “%1”의 맨 뒤에 있습니다.</translation>
    </message>
    <message>
        <source>Lots of this sale have opened, were withdrawn or have bids: they stay in it, and so it stays too.</source>
        <translation>이 회차에 이미 열렸거나 철회되었거나 입찰이 있는 물품이 있습니다. 그 물품은 옮길 수 없으므로 회차도 지울 수 없습니다.</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>“%1” 지우기</translation>
    </message>
    <message>
        <source>Nobody finds this sale any more. That can’t be taken back.</source>
        <translation>이 회차는 더 이상 어디에도 나타나지 않습니다. 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Its lots go to “%1” first, behind all others there:</source>
        <translation>이 회차의 물품은 먼저 “%1”의 맨 뒤로 옮겨집니다.</translation>
    </message>
    <message>
        <source>Move the lots and remove it</source>
        <translation>물품을 옮기고 지우기</translation>
    </message>
    <message>
        <source>“%1” is removed.</source>
        <translation>“%1” 회차를 지웠습니다.</translation>
    </message>
    <message>
        <source>Move to “%1”</source>
        <translation>“%1” 회차로 옮기기</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>옮기기</translation>
    </message>
</context>
<context>
    <name>gavel::models::Moving</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1부터 %2까지</translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) will open at once: that sale is running.</source>
        <translation>
            <numerusform>물품 %n개가 바로 열립니다. 그 회차는 진행 중입니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) will open when that sale is started.</source>
        <translation>
            <numerusform>물품 %n개가 그 회차를 시작할 때 열립니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) will open with that sale: %1.</source>
        <translation>
            <numerusform>물품 %n개가 그 회차와 함께 열립니다: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) will open as set before: %1.</source>
        <translation>
            <numerusform>물품 %n개는 정해 둔 때에 열립니다: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) will end by that sale’s plan, behind its other lots.</source>
        <translation>
            <numerusform>물품 %n개가 그 회차의 계획에 따라 다른 물품 뒤에 끝납니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) will end by that sale’s plan: %1.</source>
        <translation>
            <numerusform>물품 %n개가 그 회차의 계획에 따라 끝납니다: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) will end as set before: %1.</source>
        <translation>
            <numerusform>물품 %n개는 정해 둔 때에 끝납니다: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is before the sale starts: give them a later end first.</source>
        <translation>회차가 시작하기 전입니다. 먼저 종료 시각을 늦추세요.</translation>
    </message>
    <message>
        <source>That is past: give them a later end first.</source>
        <translation>이미 지난 때입니다. 먼저 종료 시각을 늦추세요.</translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) will get another number: theirs is taken there.</source>
        <translation>
            <numerusform>물품 %n개는 번호가 바뀝니다. 그 번호는 그 회차의 다른 물품이 쓰고 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>premium %1</source>
        <translation>구매 수수료 %1</translation>
    </message>
    <message>
        <source>commission %1</source>
        <translation>판매 수수료 %1</translation>
    </message>
    <message>
        <source>no tax</source>
        <translation>세금 없음</translation>
    </message>
    <message>
        <source>What is charged in that sale: %1.</source>
        <translation>그 회차에서 달라지는 요율: %1.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::PaperOutput</name>
    <message>
        <source>It could not be printed.</source>
        <translation>인쇄하지 못했습니다.</translation>
    </message>
    <message>
        <source>Sent to %1.</source>
        <translation>%1(으)로 보냈습니다.</translation>
    </message>
    <message>
        <source>Printed into %1.</source>
        <translation>%1에 인쇄했습니다.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Documents (*.pdf)</source>
        <translation>문서 (*.pdf)</translation>
    </message>
</context>
<context>
    <name>gavel::models::LotState</name>
    <message>
        <source>Offered on</source>
        <translation>차순위 제안</translation>
    </message>
    <message>
        <source>Sale voided</source>
        <translation>판매 무효</translation>
    </message>
    <message>
        <source>Offered to %1 · %2</source>
        <translation>%1 제안 중 · %2</translation>
    </message>
</context>
</TS>
