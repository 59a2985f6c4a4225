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
    <name>gavel::ui::MainWindow</name>
    <message numerus="yes">
        <source>Trying again in %n s.</source>
        <translation>
            <numerusform>Trying again in %n second.</numerusform>
            <numerusform>Trying again in %n seconds.</numerusform>
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
    <name>gavel::ui::RoomView</name>
    <message numerus="yes">
        <source>by %n bidder(s)</source>
        <translation>
            <numerusform>by %n bidder</numerusform>
            <numerusform>by %n bidders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::TermsFields</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
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
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
</TS>
