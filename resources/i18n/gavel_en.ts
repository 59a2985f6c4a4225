<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>gavel::models::LogCheck</name>
    <message numerus="yes">
        <source>Verified: %n event(s)</source>
        <translation>
            <numerusform>Verified: %n event</numerusform>
            <numerusform>Verified: %n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and my %n bid(s) are in it.</source>
        <comment>Verified: 42 events, and my 3 bids are in it.</comment>
        <translation>
            <numerusform>%1, and my %n bid is in it.</numerusform>
            <numerusform>%1, and my %n bids are in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more thing(s) do not fit.</source>
        <translation>
            <numerusform>%n more thing does not fit.</numerusform>
            <numerusform>%n more things do not fit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::models::LotActions</name>
    <message numerus="yes">
        <source>%n lot(s) are open for bids.</source>
        <translation>
            <numerusform>%n lot is open for bids.</numerusform>
            <numerusform>%n lots are open for bids.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) are paused.</source>
        <translation>
            <numerusform>%n lot is paused.</numerusform>
            <numerusform>%n lots are paused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) go on.</source>
        <translation>
            <numerusform>%n lot goes on.</numerusform>
            <numerusform>%n lots go on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) end later.</source>
        <translation>
            <numerusform>%n lot ends later.</numerusform>
            <numerusform>%n lots end later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) are withdrawn.</source>
        <translation>
            <numerusform>%n lot is withdrawn.</numerusform>
            <numerusform>%n lots are withdrawn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) are closed.</source>
        <translation>
            <numerusform>%n lot is closed.</numerusform>
            <numerusform>%n lots are closed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” ends %n minute(s) later, at %2.</source>
        <translation>
            <numerusform>“%1” ends %n minute later, at %2.</numerusform>
            <numerusform>“%1” ends %n minutes later, at %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::models::LotImport</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Goes without %n picture(s): %1</source>
        <translation>
            <numerusform>Goes without a picture that can’t be read: %1</numerusform>
            <numerusform>Goes without %n pictures that can’t be read: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without %n picture(s): %1</source>
        <translation>
            <numerusform>One picture could not be read: %1</numerusform>
            <numerusform>%n pictures could not be read: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Goes without %n picture(s), not there: %1.</source>
        <translation>
            <numerusform>Goes without its picture %1, which is not there.</numerusform>
            <numerusform>Goes without %n of its pictures, which are not there: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without %n picture(s), not there: %1.</source>
        <translation>
            <numerusform>Its picture %1 was not there.</numerusform>
            <numerusform>%n of its pictures were not there: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) found, to be sent.</source>
        <translation>
            <numerusform>A picture of it was found and can be sent.</numerusform>
            <numerusform>%n pictures of it were found and can be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n picture(s), without %2</source>
        <translation>
            <numerusform>%1 of %n picture, without %2</numerusform>
            <numerusform>%1 of %n pictures, without %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::models::LotImporter</name>
    <message numerus="yes">
        <source>A lot has at most %n picture(s).</source>
        <translation>
            <numerusform>A lot has at most %n picture.</numerusform>
            <numerusform>A lot has at most %n pictures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::models::NoticeWords</name>
    <message numerus="yes">
        <source>%1 ends in less than %n minute(s).</source>
        <translation>
            <numerusform>%1 ends in less than a minute.</numerusform>
            <numerusform>%1 ends in less than %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outbid on %n lot(s): %1.</source>
        <translation>
            <numerusform>Outbid on %n lot: %1.</numerusform>
            <numerusform>Outbid on %n lots: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) that you watch end soon: %1.</source>
        <translation>
            <numerusform>%n lot that you watch ends soon: %1.</numerusform>
            <numerusform>%n lots that you watch end soon: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You won %n lot(s): %1.</source>
        <translation>
            <numerusform>You won %n lot: %1.</numerusform>
            <numerusform>You won %n lots: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) are offered to you: %1.</source>
        <translation>
            <numerusform>%n lot is offered to you: %1.</numerusform>
            <numerusform>%n lots are offered to you: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your lots have ended: %1.</source>
        <translation>
            <numerusform>%n of your lots has ended: %1.</numerusform>
            <numerusform>%n of your lots have ended: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::AnnounceDialog</name>
    <message numerus="yes">
        <source>This is %n character(s) too long.</source>
        <translation>
            <numerusform>This is %n character too long.</numerusform>
            <numerusform>This is %n characters too long.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::CatalogueTools</name>
    <message numerus="yes">
        <source>Search %n lot(s)</source>
        <translation>
            <numerusform>Search %n lot</numerusform>
            <numerusform>Search %n lots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::ClosingDialog</name>
    <message numerus="yes">
        <source>%n lot(s) are open. If the end of one passes meanwhile, it stays open for two more minutes once you resume.</source>
        <translation>
            <numerusform>%n lot is open. If its end passes meanwhile, it stays open for two more minutes once you resume.</numerusform>
            <numerusform>%n lots are open. If the end of one passes meanwhile, it stays open for two more minutes once you resume.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::ConsoleActivity</name>
    <message numerus="yes">
        <source>Who comes and goes is told of the %n lot(s) whose turn is next. Bidders see the host there.</source>
        <translation>
            <numerusform>Who comes and goes is told of the %n lot whose turn is next. Bidders see the host there.</numerusform>
            <numerusform>Who comes and goes is told of the %n lots whose turn is next. Bidders see the host there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::ConsoleFigures</name>
    <message numerus="yes">
        <source>%1 of %n lot(s) sold</source>
        <translation>
            <numerusform>%1 of %n lot sold</numerusform>
            <numerusform>%1 of %n lots sold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bid(s) in all</source>
        <translation>
            <numerusform>%n bid in all</numerusform>
            <numerusform>%n bids in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::ConsoleLots</name>
    <message numerus="yes">
        <source>%n picture(s) could not be saved with it.</source>
        <translation>
            <numerusform>%n picture could not be saved with it.</numerusform>
            <numerusform>%n pictures could not be saved with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has the %n chosen lot(s).</source>
        <translation>
            <numerusform>It has the %n chosen lot.</numerusform>
            <numerusform>It has the %n chosen lots.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has all %n lot(s) that are listed.</source>
        <translation>
            <numerusform>It has the %n lot that is listed.</numerusform>
            <numerusform>It has all %n lots that are listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::CsvImportView</name>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n ready</numerusform>
            <numerusform>%n ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to mend</source>
        <translation>
            <numerusform>%n to mend</numerusform>
            <numerusform>%n to mend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on sale</source>
        <translation>
            <numerusform>%n on sale</numerusform>
            <numerusform>%n on sale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n lot(s) up for sale</source>
        <translation>
            <numerusform>Put %n lot up for sale</numerusform>
            <numerusform>Put %n lots up for sale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) of this file are on sale.</source>
        <translation>
            <numerusform>%n lot of this file is on sale.</numerusform>
            <numerusform>%n lots of this file are on sale.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are not, or lack pictures; you can try them again.</source>
        <translation>
            <numerusform>%n is not, or lacks pictures; you can try it again.</numerusform>
            <numerusform>%n are not, or lack pictures; you can try them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ended</source>
        <translation>
            <numerusform>%n ended</numerusform>
            <numerusform>%n ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as they are already</source>
        <translation>
            <numerusform>%n as it is already</numerusform>
            <numerusform>%n as they are already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n lot(s)</source>
        <translation>
            <numerusform>Change %n lot</numerusform>
            <numerusform>Change %n lots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, change %n</source>
        <translation>
            <numerusform>%1, change %n</numerusform>
            <numerusform>%1, change %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were changed.</source>
        <translation>
            <numerusform>%n was changed.</numerusform>
            <numerusform>%n were changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a picture</source>
        <translation>
            <numerusform>%n without a picture</numerusform>
            <numerusform>%n without a picture</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send the pictures of %n lot(s)</source>
        <translation>
            <numerusform>Send the pictures of %n lot</numerusform>
            <numerusform>Send the pictures of %n lots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, send the pictures of %n</source>
        <translation>
            <numerusform>%1, send the pictures of %n</numerusform>
            <numerusform>%1, send the pictures of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) go(es) without a picture that is not there. Say where it is by “Pictures…”, now or once they are on sale.</source>
        <translation>
            <numerusform>%n lot goes without a picture that is not there. Say where it is by “Pictures…”, now or once the lot is on sale.</numerusform>
            <numerusform>%n lots go without pictures that are not there. Say where they are by “Pictures…”, now or once the lots are on sale.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lack(s) a picture that was not there: say where it is by “Pictures…”.</source>
        <translation>
            <numerusform>%n lacks a picture that was not there: say where it is by “Pictures…”.</numerusform>
            <numerusform>%n lack pictures that were not there: say where they are by “Pictures…”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::DraftDelegate</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::FootBar</name>
    <message numerus="yes">
        <source>Line lost · retrying in %n s</source>
        <translation>
            <numerusform>Line lost · retrying in %n s</numerusform>
            <numerusform>Line lost · retrying in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::HostPanel</name>
    <message numerus="yes">
        <source>%n lot(s)</source>
        <translation>
            <numerusform>%n lot</numerusform>
            <numerusform>%n lots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::LabelDialog</name>
    <message numerus="yes">
        <source>Labels for %n lot(s)</source>
        <translation>
            <numerusform>Labels for %n lot</numerusform>
            <numerusform>Labels for %n lots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::LineBanner</name>
    <message numerus="yes">
        <source>Trying again in %n s.</source>
        <translation>
            <numerusform>Trying again in %n second.</numerusform>
            <numerusform>Trying again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::LotCommands</name>
    <message numerus="yes">
        <source>Withdraw %n lot(s)</source>
        <translation>
            <numerusform>Withdraw %n lot</numerusform>
            <numerusform>Withdraw %n lots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Close %n lot(s) now</source>
        <translation>
            <numerusform>Close %n lot now</numerusform>
            <numerusform>Close %n lots now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::NoticeBell</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::PaddleDialog</name>
    <message numerus="yes">
        <source>%n paddle(s)</source>
        <translation>
            <numerusform>%n paddle</numerusform>
            <numerusform>%n paddles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::PaperDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::PaperOptions</name>
    <message numerus="yes">
        <source>%n a page</source>
        <translation>
            <numerusform>%n a page</numerusform>
            <numerusform>%n a page</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n chosen lot(s)</source>
        <translation>
            <numerusform>The chosen lot</numerusform>
            <numerusform>The %n chosen lots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::PictureWell</name>
    <message numerus="yes">
        <source>A lot has at most %n picture(s).</source>
        <translation>
            <numerusform>A lot has at most %n picture.</numerusform>
            <numerusform>A lot has at most %n pictures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::RailButton</name>
    <message numerus="yes">
        <source>%n lot(s)</source>
        <translation>
            <numerusform>%n lot</numerusform>
            <numerusform>%n lots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::RoomChart</name>
    <message numerus="yes">
        <source>by %n bidder(s)</source>
        <translation>
            <numerusform>by %n bidder</numerusform>
            <numerusform>by %n bidders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::RoomTalk</name>
    <message numerus="yes">
        <source>%n here</source>
        <translation>
            <numerusform>%n here</numerusform>
            <numerusform>%n here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::SheetsDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::SpanBox</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::ThisHouseView</name>
    <message numerus="yes">
        <source>This is %n character(s) too long.</source>
        <translation>
            <numerusform>This is %n character too long.</numerusform>
            <numerusform>This is %n characters too long.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::TermsFields</name>
    <message numerus="yes">
        <source>In %n minute(s)</source>
        <translation>
            <numerusform>In %n minute</numerusform>
            <numerusform>In %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::GuestListDialog</name>
    <message numerus="yes">
        <source>Add %n guest(s)</source>
        <translation>
            <numerusform>Add %n guest</numerusform>
            <numerusform>Add %n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n perhaps on the list already</source>
        <translation>
            <numerusform>%n perhaps on the list already</numerusform>
            <numerusform>%n perhaps on the list already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to mend in the file</source>
        <translation>
            <numerusform>%n to mend in the file</numerusform>
            <numerusform>%n to mend in the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n twice in the list</source>
        <translation>
            <numerusform>%n twice in the list</numerusform>
            <numerusform>%n twice in the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::SoftCloseFields</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::GuestCard</name>
    <message numerus="yes">
        <source>Pays for %n other(s)</source>
        <translation>
            <numerusform>Pays for one other</numerusform>
            <numerusform>Pays for %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::models::Moving</name>
    <message numerus="yes">
        <source>%n lot(s) will get another number: theirs is taken there.</source>
        <translation>
            <numerusform>%n lot will get another number: its own is taken there.</numerusform>
            <numerusform>%n lots will get other numbers: theirs are taken there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) will open at once: that sale is running.</source>
        <translation>
            <numerusform>%n lot will open at once: that sale is running.</numerusform>
            <numerusform>%n lots will open at once: that sale is running.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) will open when that sale is started.</source>
        <translation>
            <numerusform>%n lot will open when that sale is started.</numerusform>
            <numerusform>%n lots will open when that sale is started.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) will open with that sale: %1.</source>
        <translation>
            <numerusform>%n lot will open with that sale: %1.</numerusform>
            <numerusform>%n lots will open with that sale: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) will open as set before: %1.</source>
        <translation>
            <numerusform>%n lot will open as set before: %1.</numerusform>
            <numerusform>%n lots will open as set before: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) will end by that sale’s plan, behind its other lots.</source>
        <translation>
            <numerusform>%n lot will end by that sale’s plan, behind its other lots.</numerusform>
            <numerusform>%n lots will end by that sale’s plan, behind its other lots.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) will end by that sale’s plan: %1.</source>
        <translation>
            <numerusform>%n lot will end by that sale’s plan: %1.</numerusform>
            <numerusform>%n lots will end by that sale’s plan: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) will end as set before: %1.</source>
        <translation>
            <numerusform>%n lot will end as set before: %1.</numerusform>
            <numerusform>%n lots will end as set before: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::SaleCommands</name>
    <message numerus="yes">
        <source>%n lot(s) were moved already.</source>
        <translation>
            <numerusform>%n lot was moved already.</numerusform>
            <numerusform>%n lots were moved already.</numerusform>
        </translation>
    </message>
</context>
</TS>
