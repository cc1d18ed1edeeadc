import type { Random } from "./random.ts";
import { grouped, two } from "./written.ts";

/** A date as ten languages write it. */
export function date(random: Random): string {
  const [y, m, d] = [random.year(), random.int(1, 12), random.int(1, 28)];
  return random.pick([
    `${y}-${two(m)}-${two(d)}`,
    `${two(d)}.${two(m)}.${y}`,
    `${d}. ${m}. ${y}`,
    `${two(d)}/${two(m)}/${y}`,
    `${m}/${d}/${y}`,
    `${y}/${two(m)}/${two(d)}`,
    `${two(d)}-${two(m)}-${y}`,
    `${y}.${two(m)}.${two(d)}.`,
    `${y}年${m}月${d}日`,
    `${y}년 ${m}월 ${d}일`,
    `${two(d)}.${two(m)}.${two(y % 100)}`,
    `${y}-${two(m)}-${two(d)}T${random.time()}:${two(random.int(0, 59))}Z`,
    `${y}${two(m)}${two(d)}`,
  ]);
}

function amount(random: Random): string {
  const whole = String(
    random.pick([
      random.int(1, 99),
      random.int(100, 9_999),
      random.int(10_000, 999_999),
      random.int(1_000_000, 99_999_999),
    ]),
  );
  const cents = two(random.int(0, 99));
  return random.pick([
    `${grouped(whole, 3, ".")},${cents}`,
    `${grouped(whole, 3, ",")}.${cents}`,
    `${grouped(whole, 3, " ")},${cents}`,
    `${grouped(whole, 3, "\u00a0")},${cents}`,
    `${grouped(whole, 3, "'")}.${cents}`,
    `${grouped(whole, 3, " ")}`,
    `${grouped(whole, 3, ".")},-`,
    `${whole},${cents}`,
    whole,
  ]);
}

/** An amount of money in one of twenty currencies. */
export function price(random: Random): string {
  const sum = amount(random);
  return random.pick([
    `${sum} €`,
    `€${sum}`,
    `EUR ${sum}`,
    `$${sum}`,
    `US$ ${sum}`,
    `£${sum}`,
    `${sum} zł`,
    `${sum} PLN`,
    `${sum} Kč`,
    `${sum} kr`,
    `kr ${sum}`,
    `SEK ${sum}`,
    `CHF ${sum}`,
    `${sum} ₽`,
    `${sum} грн`,
    `${sum} TL`,
    `₺${sum}`,
    `${sum} Ft`,
    `${sum} lei`,
    `¥${sum}`,
    `${sum}円`,
    `NT$${sum}`,
    `${sum}원`,
    `₩${sum}`,
    `R$ ${sum}`,
    `₹${sum}`,
  ]);
}
