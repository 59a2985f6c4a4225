<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
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
    <name>gavel::link::Problem</name>
    <message>
        <source>The host refused.</source>
        <translation>호스트가 거절했습니다.</translation>
    </message>
    <message>
        <source>The host can&apos;t be reached.</source>
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
        <source>Your maximum can&apos;t be below the price of %1.</source>
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
</context>
<context>
    <name>gavel::models::ChatModel</name>
    <message>
        <source>%1: %2</source>
        <comment>who says what</comment>
        <translation>%1: %2</translation>
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
        <source>The reserve can&apos;t be below the start price.</source>
        <translation>최저 낙찰가는 시작가보다 낮을 수 없습니다.</translation>
    </message>
    <message>
        <source>The price to buy now can&apos;t be below the reserve.</source>
        <translation>즉시 구매가는 최저 낙찰가보다 낮을 수 없습니다.</translation>
    </message>
    <message>
        <source>The price to buy now can&apos;t be below the start price.</source>
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
        <source>The host&apos;s clock is not known yet.</source>
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
        <source>A picture may have at most 8 MB.</source>
        <translation>사진은 8MB까지입니다.</translation>
    </message>
    <message>
        <source>Line %1 is not like “%2: %3”.</source>
        <translation>%1번째 줄이 “%2: %3” 형식이 아닙니다.</translation>
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
        <source>You can&apos;t bid on your own lot.</source>
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
        <source>One moment…</source>
        <translation>잠시만요…</translation>
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
        <source>Cancel</source>
        <translation>취소</translation>
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
    <name>gavel::ui::BidPanel</name>
    <message>
        <source>Price now: %1</source>
        <translation>현재가: %1</translation>
    </message>
    <message>
        <source>No bids yet</source>
        <translation>입찰 없음</translation>
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
        <source>Time left: %1</source>
        <translation>남은 시간: %1</translation>
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
        <source>%1 is far above the smallest bid. Press again if you mean it.</source>
        <translation>%1은(는) 최소 입찰가보다 훨씬 큽니다. 맞다면 한 번 더 누르세요.</translation>
    </message>
    <message>
        <source>Sold to you for %1. Congratulations.</source>
        <translation>%1에 낙찰받았습니다. 축하합니다.</translation>
    </message>
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
        <source>Sending…</source>
        <translation>보내는 중…</translation>
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
        <source>Take %1 as my amount</source>
        <translation>%1을(를) 내 금액으로</translation>
    </message>
    <message>
        <source>My own amount</source>
        <translation>직접 정한 금액</translation>
    </message>
    <message>
        <source>A message with it, if you like</source>
        <translation>함께 남길 말 (선택)</translation>
    </message>
    <message>
        <source>Message with the bid, at most 100 characters</source>
        <translation>입찰과 함께 남길 말, 100자까지</translation>
    </message>
    <message>
        <source>This buys the lot at once, for %1. Press again if you mean it.</source>
        <translation>%1에 바로 구매합니다. 맞으면 한 번 더 누르세요.</translation>
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
        <source>My maximum</source>
        <translation>최고 한도</translation>
    </message>
    <message>
        <source>Straight</source>
        <translation>바로 입찰</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Set my maximum</source>
        <translation>내 최고 한도 설정</translation>
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
        <source>With a maximum the house bids for you, one step above the others, never more than it must. Nobody sees it while the lot is open; once the lot is final, all maxima become public.</source>
        <translation>최고 한도를 정하면 경매장이 다른 입찰보다 한 단위 위로, 꼭 필요한 만큼만 대신 입찰합니다. 진행 중에는 아무도 볼 수 없으며, 물품이 마감되면 모든 한도가 공개됩니다.</translation>
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
        <source>No lot of this kind. Others are in the catalogue.</source>
        <translation>이런 물품은 없습니다. 목록에는 다른 물품이 있습니다.</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>물품 목록</translation>
    </message>
    <message>
        <source>Search lots</source>
        <translation>물품 찾기</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>물품</translation>
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
    <name>gavel::ui::LotCardDelegate</name>
    <message>
        <source>No bids yet</source>
        <translation>입찰 없음</translation>
    </message>
</context>
<context>
    <name>gavel::ui::MainMenu</name>
    <message>
        <source>&amp;House</source>
        <translation>경매장(&amp;O)</translation>
    </message>
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
        <source>&amp;Bid what the button says</source>
        <translation>단추의 금액으로 입찰(&amp;B)</translation>
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
        <source>Bac&amp;k to the catalogue</source>
        <translation>목록으로 돌아가기(&amp;K)</translation>
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
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Your house is open. People join at %1</source>
        <translation>경매장이 열렸습니다. 참가 주소: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
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
    <message>
        <source>Outbid on %1. The next bid is %2.</source>
        <translation>%1: 다른 사람이 앞질렀습니다. 다음 입찰가는 %2입니다.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>가서 보기</translation>
    </message>
    <message>
        <source>You won %1 for %2.</source>
        <translation>%1: %2에 낙찰받았습니다.</translation>
    </message>
    <message>
        <source>See what I won</source>
        <translation>낙찰 물품 보기</translation>
    </message>
    <message>
        <source>Lot %1</source>
        <translation>물품 %1</translation>
    </message>
    <message>
        <source>Close the house?</source>
        <translation>경매장을 닫을까요?</translation>
    </message>
    <message>
        <source>This computer hosts the auction. Closing ends it for everyone until it is opened again; nothing is lost.</source>
        <translation>이 컴퓨터가 경매를 열고 있습니다. 닫으면 다시 열 때까지 모두에게 멈춥니다. 사라지는 것은 없습니다.</translation>
    </message>
    <message>
        <source>Close the house</source>
        <translation>경매장 닫기</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>계속 열어 두기</translation>
    </message>
    <message>
        <source>Sell a lot</source>
        <translation>물품 팔기</translation>
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
        <source>The line to the host is lost. What you see may be old; what you typed is kept.</source>
        <translation>호스트와의 연결이 끊겼습니다. 보이는 내용은 예전 것일 수 있지만 입력한 것은 그대로입니다.</translation>
    </message>
</context>
<context>
    <name>gavel::ui::MyLotsView</name>
    <message>
        <source>%1 to pay in all</source>
        <translation>모두 %1을 냅니다</translation>
    </message>
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
        <source>Lots that you watch are listed here.</source>
        <translation>관심 물품이 여기에 나옵니다.</translation>
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
</context>
<context>
    <name>gavel::ui::PictureView</name>
    <message>
        <source>No picture</source>
        <translation>사진 없음</translation>
    </message>
    <message>
        <source>Picture of the lot</source>
        <translation>물품 사진</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>사진 %1</translation>
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
        <source>That picture is larger than 8 MB.</source>
        <translation>8MB보다 큰 사진입니다.</translation>
    </message>
    <message>
        <source>That is not a PNG, JPEG or WebP picture of at most 40 megapixels.</source>
        <translation>4천만 화소 이하의 PNG, JPEG, WebP 사진이 아닙니다.</translation>
    </message>
    <message>
        <source>The file could not be read: %1</source>
        <translation>파일을 읽을 수 없습니다: %1</translation>
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
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>사진 (*.png *.jpg *.jpeg *.webp)</translation>
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
        <source>Choose pictures…</source>
        <translation>사진 고르기…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Or drop them here. PNG, JPEG or WebP, up to 8 MB each; the first is the one in the catalogue.</source>
        <translation>여기로 끌어다 놓아도 됩니다. PNG, JPEG, WebP, 장당 8MB까지. 첫 사진이 목록에 보입니다.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>사진</translation>
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
    <message numerus="yes">
        <source>by %n bidder(s)</source>
        <translation>
            <numerusform>· 입찰자 %n명</numerusform>
        </translation>
    </message>
    <message>
        <source>No bids yet</source>
        <translation>입찰 없음</translation>
    </message>
    <message>
        <source>Price over time: from %1 to %2</source>
        <translation>가격 흐름: %1에서 %2까지</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>물품 목록</translation>
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
        <source>Price</source>
        <translation>가격</translation>
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
</context>
<context>
    <name>gavel::ui::SellView</name>
    <message>
        <source>The name of your lot</source>
        <translation>물품 이름</translation>
    </message>
    <message>
        <source>Something is missing above.</source>
        <translation>위에 빠진 것이 있습니다.</translation>
    </message>
    <message>
        <source>Sending picture %1 of %2…</source>
        <translation>사진 %1/%2 보내는 중…</translation>
    </message>
    <message>
        <source>The lot is on sale, but picture %1 was not taken: %2</source>
        <translation>물품은 올라갔지만 사진 %1은 올리지 못했습니다: %2</translation>
    </message>
    <message>
        <source>See the lot</source>
        <translation>물품 보기</translation>
    </message>
    <message>
        <source>Putting it up…</source>
        <translation>올리는 중…</translation>
    </message>
    <message>
        <source>Put it up for sale</source>
        <translation>판매 시작</translation>
    </message>
    <message>
        <source>‹ Selling</source>
        <translation>‹ 판매</translation>
    </message>
    <message>
        <source>Sell a lot</source>
        <translation>물품 팔기</translation>
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
        <source>As bidders will see it</source>
        <translation>입찰자에게 보이는 모습</translation>
    </message>
    <message>
        <source>Bidding opens at once, and you see every bid in the lot’s room.</source>
        <translation>입찰은 바로 열리고, 모든 입찰을 물품의 방에서 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Bidding opens at %1, and you see every bid in the lot’s room.</source>
        <translation>입찰은 %1에 시작되며, 모든 입찰을 물품 방에서 볼 수 있습니다.</translation>
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
        <source>&amp;Lasts</source>
        <translation>기간(&amp;L)</translation>
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
        <source>Whoever bids this has the lot at once. It goes with the first bid, or once the reserve is met.</source>
        <translation>이 금액을 입찰하면 바로 낙찰됩니다. 첫 입찰이 있거나 최저 낙찰가에 도달하면 사라집니다.</translation>
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
        <source>Opens a&amp;t</source>
        <translation>시작 시각(&amp;T)</translation>
    </message>
    <message>
        <source>In the time of this computer.</source>
        <translation>이 컴퓨터의 시간입니다.</translation>
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
        <source>E&amp;ach step</source>
        <translation>단위 금액(&amp;A)</translation>
    </message>
    <message>
        <source>Steps by pri&amp;ce</source>
        <translation>가격별 단위(&amp;C)</translation>
    </message>
    <message>
        <source>A line for each band: the price it counts from, a colon, the step. The first is from 0, and steps never fall.</source>
        <translation>한 줄에 한 구간씩 시작 가격, 쌍점, 단위를 적으세요. 첫 구간은 0부터이며 단위는 작아질 수 없습니다.</translation>
    </message>
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
        <source>Late bids &amp;extend the time</source>
        <translation>마감 직전 입찰 시 시간 연장(&amp;E)</translation>
    </message>
    <message>
        <source>A late bid moves the end, so that nobody is cut off.</source>
        <translation>마감 직전에 입찰하면 마감이 늦어져 아무도 기회를 잃지 않습니다.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n초</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n분</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n시간</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n일</numerusform>
        </translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>제한 없음</translation>
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
</context>
<context>
    <name>gavel::ui::WelcomeWindow</name>
    <message>
        <source>Give your house a name.</source>
        <translation>경매장 이름을 정해 주세요.</translation>
    </message>
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
        <source>Host an auction</source>
        <translation>경매 열기</translation>
    </message>
    <message>
        <source>This computer becomes the house. Everything stays on it, also when it is switched off.</source>
        <translation>이 컴퓨터가 경매장이 됩니다. 컴퓨터를 꺼도 모든 것이 그대로 남습니다.</translation>
    </message>
    <message>
        <source>&amp;Name of the house</source>
        <translation>경매장 이름(&amp;N)</translation>
    </message>
    <message>
        <source>Harbour Lights Charity Evening</source>
        <translation>등대 자선 경매의 밤</translation>
    </message>
    <message>
        <source>&amp;Currency</source>
        <translation>통화(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;People on this network can join</source>
        <translation>이 네트워크의 사람들도 참가 가능(&amp;P)</translation>
    </message>
    <message>
        <source>Otherwise the house is open to this computer alone.</source>
        <translation>그렇지 않으면 이 컴퓨터에서만 열립니다.</translation>
    </message>
    <message>
        <source>&amp;Fill it with example lots and bidders</source>
        <translation>예시 물품과 입찰자로 채우기(&amp;F)</translation>
    </message>
    <message>
        <source>Open the house</source>
        <translation>경매장 열기</translation>
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
</context>
</TS>
