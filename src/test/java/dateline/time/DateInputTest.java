package dateline.time;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.time.calendar.Interval;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DateInputTest {
  private static final LocalDate TODAY = LocalDate.of(2023, 10, 28);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2021-09-10        | 2021-09-10 | 2021-09-10
          2021-09           | 2021-09-01 | 2021-09-30
          2021              | 2021-01-01 | 2021-12-31
          September 2021    | 2021-09-01 | 2021-09-30
          september 2021    | 2021-09-01 | 2021-09-30
          may 2021          | 2021-05-01 | 2021-05-31
          MARCH 2021        | 2021-03-01 | 2021-03-31
          sept. 2021        | 2021-09-01 | 2021-09-30
          10 September 2021 | 2021-09-10 | 2021-09-10
          10th of may, 2021 | 2021-05-10 | 2021-05-10
          Sept 10, 2021     | 2021-09-10 | 2021-09-10
          june 5            | 2023-06-05 | 2023-06-05
          november          | 2022-11-01 | 2022-11-30
          last month        | 2023-09-01 | 2023-09-30
          yesterday         | 2023-10-27 | 2023-10-27
          today             | 2023-10-28 | 2023-10-28
          friday            | 2023-10-27 | 2023-10-27
          last week         | 2023-10-16 | 2023-10-22
          the 1990s         | 1990-01-01 | 1999-12-31
          Q3 2022           | 2022-07-01 | 2022-09-30
          summer of 2020    | 2020-06-01 | 2020-08-31
          10 days ago       | 2023-10-18 | 2023-10-18
          christmas 2022    | 2022-12-25 | 2022-12-25
          25/12/2020        | 2020-12-25 | 2020-12-25
          12/25/2020        | 2020-12-25 | 2020-12-25
          05/05/2021        | 2021-05-05 | 2021-05-05
          31.1.2020         | 2020-01-31 | 2020-01-31
          2021/03/04        | 2021-03-04 | 2021-03-04
          4 apr 2023        | 2023-04-04 | 2023-04-04
          the 3rd of may 2021 | 2021-05-03 | 2021-05-03
          second quarter of 2020 | 2020-04-01 | 2020-06-30
          2024-02-29        | 2024-02-29 | 2024-02-29
          """)
  void understands(String input, LocalDate first, LocalDate last) {
    assertThat(DateInput.parse(input, TODAY))
        .isEqualTo(new DateInput.Understood(new Interval(first, last)));
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "soon",
    "2021-13",
    "2021-02-30",
    "the day of the jackal",
    "31/31/2021",
    "six hours",
    "2021 or so",
    "2023-02-29",
    "30 february 2024",
    "32.1.2020",
    "13/13/2021",
    "2021-00-10",
    "00/05/2021",
    "next to nothing"
  })
  void refuses(String input) {
    assertThat(DateInput.parse(input, TODAY)).isInstanceOf(DateInput.NotUnderstood.class);
  }

  @Test
  void saysWhichFormsAreTaken() {
    assertThat(DateInput.parse("whe\u001bn", TODAY))
        .isEqualTo(
            new DateInput.NotUnderstood(
                "“whe?n” is not a date; take a day (2021-12-31, 31 December 2021), a month"
                    + " (2021-12, December 2021), a year (2021), or words such as yesterday, last"
                    + " month, two weeks ago"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"03/04/2023", "3.4.2023", "3-4-2023", "03/04/23"})
  void aDateThatCanBeReadInTwoWaysIsRefusedWithBothNamed(String typed) {
    DateInput input = DateInput.parse(typed, LocalDate.of(2024, 5, 15));
    assertThat(input)
        .isEqualTo(
            new DateInput.NotUnderstood(
                "“"
                    + typed
                    + "” can be read in two ways; write 2023-04-03 for 3 April 2023, or"
                    + " 2023-03-04 for 4 March 2023"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          05/06/2021 | 2021-06-05 for 5 June 2021      | 2021-05-06 for 6 May 2021
          5.6.2021   | 2021-06-05 for 5 June 2021      | 2021-05-06 for 6 May 2021
          01-02-2020 | 2020-02-01 for 1 February 2020  | 2020-01-02 for 2 January 2020
          1/2/20     | 2020-02-01 for 1 February 2020  | 2020-01-02 for 2 January 2020
          11/10/1999 | 1999-10-11 for 11 October 1999  | 1999-11-10 for 10 November 1999
          02.03.2022 | 2022-03-02 for 2 March 2022     | 2022-02-03 for 3 February 2022
          7-8-2019   | 2019-08-07 for 7 August 2019    | 2019-07-08 for 8 July 2019
          """)
  void bothReadingsOfOtherDatesAreNamed(String typed, String dayFirst, String monthFirst) {
    assertThat(DateInput.parse(typed, TODAY))
        .isEqualTo(
            new DateInput.NotUnderstood(
                "“%s” can be read in two ways; write %s, or %s"
                    .formatted(typed, dayFirst, monthFirst)));
  }
}
