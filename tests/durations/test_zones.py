"""Which day it is at a place."""

from __future__ import annotations

import datetime
import zoneinfo
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents import EDTFDate, Event, InvalidArgumentError, InvalidDateError, days_since, local_date
from newsevents.durations.zones import today

_UTC = datetime.UTC
_NOON = datetime.datetime(2022, 5, 16, 12, tzinfo=_UTC)
_moments = st.datetimes(
    min_value=datetime.datetime(1, 1, 3),  # noqa: DTZ001  the strategy adds the zone
    max_value=datetime.datetime(9999, 12, 29),  # noqa: DTZ001  as above
    timezones=st.timezones(),
)


@given(_moments, st.timezones())
def test_local_date_is_that_of_the_moment_in_the_zone(moment: datetime.datetime, zone: zoneinfo.ZoneInfo) -> None:
    """The day is that of the same moment on the clocks of the place, by the zone or by its name."""
    expected = moment.astimezone(zone).date()

    assert local_date(moment, zone) == expected
    assert local_date(moment, zone.key) == expected


@given(_moments, st.integers(min_value=-1439, max_value=1439))
def test_local_date_takes_fixed_offsets(moment: datetime.datetime, minutes: int) -> None:
    """Any ``tzinfo`` is a zone."""
    offset = datetime.timedelta(minutes=minutes)
    found = local_date(moment, datetime.timezone(offset))

    assert found == (moment.astimezone(_UTC) + offset).date()


@pytest.mark.parametrize(
    ("moment", "zone", "day"),
    [
        (datetime.datetime(2022, 5, 16, 21, 30, tzinfo=_UTC), "Europe/Kyiv", "2022-05-17"),
        (datetime.datetime(2011, 12, 30, 10, tzinfo=_UTC), "Pacific/Apia", "2011-12-31"),
        ("2022-05-16T21:30:00Z", "Europe/Kyiv", "2022-05-17"),
        ("2022-05-16T21:30:00Z", "America/New_York", "2022-05-16"),
        ("2022-05-16T01:30:00+03:00", "UTC", "2022-05-15"),
        ("2022-05-16T20:00:00-05:30", "UTC", "2022-05-17"),
        (EDTFDate("2022-05-16T24:00:00Z"), "UTC", "2022-05-17"),
        (EDTFDate("2016-12-31T23:59:60Z"), "UTC", "2016-12-31"),
    ],
)
def test_day_differs_from_place_to_place(moment: Any, zone: str, day: str) -> None:
    """One moment is another day elsewhere, given as a ``datetime`` or as an EDTF date-time."""
    assert str(local_date(moment, zone)) == day


@pytest.mark.parametrize(
    ("moment", "seconds", "day"),
    [
        ("2022-05-16T23:59:59Z", 1, "2022-05-17"),
        ("2022-05-16T23:59:58Z", 1, "2022-05-16"),
        ("2022-05-16T23:59:56Z", 4, "2022-05-17"),
        ("2022-05-16T23:59:55Z", 4, "2022-05-16"),
        ("2022-05-16T23:59:60Z", 1, "2022-05-17"),
    ],
)
def test_each_second_counts(moment: str, seconds: int, day: str) -> None:
    """Before zones were kept in whole minutes, local midnight came at any second."""
    assert str(local_date(moment, datetime.timezone(datetime.timedelta(seconds=seconds)))) == day


@pytest.mark.parametrize(
    ("moment", "message"),
    [
        (datetime.datetime(2022, 5, 16), "has no offset from UTC; give it one"),  # noqa: DTZ001  naive on purpose
        ("2022-05-16T10:00:00", "has no offset from UTC; give it one"),
        (datetime.date(2022, 5, 16), "is no moment; write it as in '2022-05-16T21:30:00Z'"),
        ("2022-05-16", "is no moment"),
        ("2022", "is no moment"),
        (EDTFDate("2022-05-16/.."), "is no moment"),
        ("-0001-05-16T10:00:00Z", "is no moment"),
        (None, "is no moment"),
        ("2022-05-16 10:00", "write '2022-05-16T10:00:00'"),
    ],
)
def test_what_is_no_moment_is_refused(moment: Any, message: str) -> None:
    """Only a time with an offset from UTC has a day elsewhere."""
    with pytest.raises(InvalidDateError) as caught:
        local_date(moment, "UTC")

    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("moment", "zone"),
    [
        (datetime.datetime.min.replace(tzinfo=_UTC), "America/New_York"),
        (datetime.datetime.max.replace(tzinfo=_UTC), "Europe/Kyiv"),
        (datetime.datetime.max.replace(tzinfo=_UTC), datetime.timezone(datetime.timedelta(hours=1))),
        ("0001-01-01T00:00:00+14:00", "UTC"),
        ("9999-12-31T24:00:00Z", "UTC"),
    ],
)
def test_day_outside_years_1_to_9999_is_refused(moment: Any, zone: Any) -> None:
    """A moment whose day at the place ``date`` can't hold is refused."""
    with pytest.raises(InvalidDateError, match="is outside the years 1 to 9999 at that place"):
        local_date(moment, zone)


@pytest.mark.parametrize(
    "zone", ["", "Nowhere", "Europe", "../passwd", "/etc/passwd", "\0", "\ud800", "x" * 5000, "zone.tab", None, 3]
)
def test_unknown_zone_is_refused(zone: Any) -> None:
    """A zone that is not known is refused with a known one, also where today is asked for."""
    message = "zone: .* is not a known time zone; write it as in 'Europe/Kyiv'"

    with pytest.raises(InvalidArgumentError, match=message):
        local_date(_NOON, zone)
    if zone is not None:
        with pytest.raises(InvalidArgumentError, match=message):
            days_since("2022-05-16", zone=zone)


@pytest.mark.parametrize("zone", [None, "Europe/Kyiv", _UTC])
def test_today_is_between_the_first_and_the_last_zone(zone: Any) -> None:
    """Today is nowhere earlier than at 12 hours behind UTC, nor later than at 14 hours ahead."""
    first = datetime.timezone(datetime.timedelta(hours=-12))
    last = datetime.timezone(datetime.timedelta(hours=14))

    assert today(first) <= today(zone) <= today(last)


@pytest.mark.parametrize("zone", ["Mars/Olympus", "", 3, "../etc/passwd"])
def test_an_unknown_zone_is_refused_whether_it_is_needed_or_not(zone: Any) -> None:
    """Where the day is given, no zone is asked for it; a wrong one is refused all the same, and a right one changes nothing."""
    flood = Event("A made-up flood", when="2022-05-01/..")
    for on in (None, "2022-05-03"):
        with pytest.raises(InvalidArgumentError, match=r"^zone: .* is not a known time zone; write it as in"):
            days_since("2022-05-01", on=on, zone=zone)
        with pytest.raises(InvalidArgumentError, match=r"^zone: "):
            flood.days_since_start(on, zone=zone)
    assert flood.days_since_start("2022-05-03", zone="Europe/Kyiv") == 2
