package dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The council voted on Monday to keep the bridge, which engineers had called unsafe,"
            + " and it will be paid for by the county.",
        "de | Der Rat hat am Montag beschlossen, die Brücke zu behalten, die von den Ingenieuren"
            + " als nicht sicher bezeichnet wurde.",
        "fr | Le conseil a décidé lundi de garder le pont, que les ingénieurs avaient jugé"
            + " dangereux, et de payer les travaux par une taxe.",
        "es | El ayuntamiento decidió el lunes que se queda con el puente, que los ingenieros"
            + " habían llamado peligroso para los vecinos.",
        "it | Il consiglio ha deciso lunedì di tenere il ponte, che gli ingegneri avevano definito"
            + " non sicuro per i cittadini della zona.",
        "nl | De raad heeft maandag besloten om de brug te behouden, die volgens de ingenieurs niet"
            + " veilig is voor het verkeer in de stad.",
        "ru | Совет решил в понедельник сохранить мост, который инженеры назвали опасным.",
        "zh | 市议会星期一投票决定保留这座被工程师称为不安全的旧桥。",
        "ja | 市議会は月曜日に、技術者が安全でないと呼んだ古い橋を残すことを決めた。",
        "ar | صوت المجلس يوم الاثنين على الإبقاء على الجسر القديم",
      })
  void isToldByScriptOrByWords(String code, String text) {
    assertThat(Language.of(text).code()).isEqualTo(code);
  }

  @Test
  void isUnknownWhereThereAreFewWordsOrNone() {
    assertThat(Language.of("Bridge stays").code()).isEqualTo("und");
    assertThat(Language.of("12 34 56").code()).isEqualTo("und");
    assertThat(Language.of("").isRead()).isTrue();
  }

  @Test
  void aNameInAnotherScriptMakesNoOtherLanguage() {
    String text =
        "The company, known at home as 华为技术有限公司, said on Monday that it would open an office in the"
            + " city and that it was looking for people to work for it.";

    assertThat(Language.of(text).code()).isEqualTo("en");
  }
}
