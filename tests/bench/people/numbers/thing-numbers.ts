import type { NumberKind } from "./number-kind.ts";
import { grouped, two } from "./written.ts";

/** Numbers of goods, machines, places and pages. */
export const THING_NUMBERS: readonly NumberKind[] = [
  {
    words: "ISBN|ISSN|EAN|GTIN|ASIN|DOI|PMID|UPC|JAN",
    number: (random) =>
      random.pick([
        `978-${random.int(0, 9)}-${random.digits(3)}-${random.digits(5)}-${random.int(0, 9)}`,
        `${random.digits(4)}-${random.digits(4)}`,
        random.digits(13),
        `978${random.digits(10)}`,
        `B0${random.digits(8)}`,
        `10.${random.digits(4)}/s${random.digits(5)}-0${two(random.int(10, 26))}-0${random.digits(4)}-${random.int(0, 9)}`,
        random.digits(8),
        random.digits(12),
      ]),
  },
  {
    words:
      "Seriennummer|Serial no.|N° de série|Núm. de serie|Matricola|Numer seryjny|Sériové číslo|Serienummer|Серийный номер|Seri No|製造番号|序列号|일련번호",
    number: (random) =>
      random.pick([
        `SN ${random.digits(4)}-${random.digits(4)}-${random.digits(4)}`,
        `${random.letters(2)}${random.digits(9)}`,
        random.digits(12),
        `${random.digits(2)}${random.letters(1)}${random.digits(6)}`,
        `${random.digits(5)}.${random.digits(3)}.${random.digits(3)}`,
      ]),
  },
  {
    words: "Art.-Nr.|Part no.|Réf.|Ref.|Cod. art.|Indeks|Kód|Art.nr|Артикул|Ürün kodu|型番|型号|품번",
    number: (random) =>
      random.pick([
        `${random.digits(3)}.${random.digits(3)}.${random.digits(2)}`,
        `${random.letters(2)}-${random.digits(4)}-${two(random.int(0, 99))}`,
        `${random.digits(2)} ${random.digits(4)} ${random.digits(3)}`,
        `0${random.digits(3)}-${random.digits(3)}-${random.digits(4)}`,
        `${random.digits(6)}/${random.int(1, 9)}`,
        `M${random.int(3, 24)}x${random.int(8, 120)} DIN ${random.digits(3)}`,
      ]),
  },
  {
    words: "Version|Firmware|Build|Release|Wersja|Verze|Версия|Sürüm|バージョン|版本",
    number: (random) =>
      random.pick([
        `${random.int(0, 9)}.${random.int(0, 99)}.${random.int(0, 999)}`,
        `${random.int(1, 9)}.${random.int(0, 20)}.${random.int(0, 20)}-rc.${random.int(1, 9)}`,
        `${random.year()}.${random.int(1, 12)}.${random.int(0, 9)}`,
        `10.0.${random.digits(5)}.${random.digits(4)}`,
        `v${random.int(1, 99)}`,
      ]),
  },
  {
    words:
      "Koordinaten|GPS|Coordonnées GPS|Coordenadas|Współrzędne|Souřadnice|Координаты|Koordinat|緯度経度|坐标",
    number: (random) =>
      random.pick([
        `${random.int(35, 69)}.${random.digits(6)}, ${random.int(2, 60)}.${random.digits(6)}`,
        `N ${random.int(35, 69)}° ${random.int(1, 59)}' ${random.int(0, 59)}.${random.digits(2)}" E ${random.int(2, 60)}° ${random.int(1, 59)}' ${random.int(0, 59)}.${random.digits(2)}"`,
        `-${random.int(1, 55)}.${random.digits(4)} / -${random.int(35, 79)}.${random.digits(4)}`,
        `@${random.int(35, 69)}.${random.digits(7)},${random.int(2, 60)}.${random.digits(7)},17z`,
      ]),
  },
  {
    words: "IP|IP-Adresse|Server|Adresse IP|Adres IP|IP-адрес",
    number: (random) =>
      random.pick([
        `${random.int(1, 223)}.${random.int(0, 255)}.${random.int(0, 255)}.${random.int(1, 254)}`,
        `192.168.${random.int(0, 255)}.${random.int(1, 254)}:8${random.digits(3)}`,
        `2001:db8:${random.hex(4)}:${random.hex(4)}::${random.hex(2)}`,
        `10.${random.int(0, 255)}.0.0/16`,
      ]),
  },
  {
    words: "Maße|Size|Dimensions|Medidas|Misure|Wymiary|Rozměry|Mått|Размеры|Ölçüler|寸法|尺寸|크기",
    number: (random) =>
      random.pick([
        `${random.int(10, 400)} x ${random.int(10, 400)} x ${random.int(1, 90)} mm`,
        `${random.int(1, 9)},${random.digits(2)} m²`,
        `${grouped(random.digits(5), 3, " ")} m³`,
        `${random.int(1, 900)}–${random.int(901, 3000)} kg`,
        `${random.int(100, 999)}/${random.int(30, 80)} R${random.int(13, 22)} ${random.int(70, 120)}H`,
        `${random.digits(4)} mAh`,
        `${random.int(110, 240)} V / 50-60 Hz`,
        `${random.int(1920, 7680)}×${random.int(1080, 4320)} px`,
      ]),
  },
  {
    words: "S.|pp.|p.|págs.|s.|str.|С.|ss.|頁|页",
    number: (random) =>
      random.pick([
        `${random.int(1, 400)}–${random.int(401, 999)}`,
        `${random.int(1000, 4000)}-${random.int(4001, 9999)}`,
        `${random.int(1, 99)}(${random.int(1, 12)}):${random.int(1, 400)}–${random.int(401, 900)}`,
        `vol. ${random.int(1, 140)}, no. ${random.int(1, 12)}, ${random.digits(6)}`,
      ]),
  },
  {
    words: "Ergebnis|Result|Score|Résultat|Resultado|Wynik|Výsledek|Resultat|Счёт|Sonuç|試合結果|比分|결과",
    number: (random) =>
      random.pick([
        `${random.int(0, 6)}:${random.int(0, 6)} (${random.int(0, 3)}:${random.int(0, 3)})`,
        `${random.int(0, 7)}-${random.int(0, 7)} ${random.int(0, 7)}-${random.int(0, 7)} ${random.int(0, 7)}-${random.int(0, 7)}`,
        `${random.int(1, 59)}.${two(random.int(0, 99))}`,
        `1:${two(random.int(30, 59))}:${two(random.int(0, 59))},${random.int(0, 9)}`,
        `25:${random.int(10, 23)}, 22:25, 25:${random.int(10, 23)}`,
        `${random.int(60, 120)}-${random.int(60, 120)}`,
      ]),
  },
];
