import { access } from './en/access.ts';
import { abroad, bill } from './en/bill.ts';
import { boot } from './en/boot.ts';
import { electricity } from './en/electricity.ts';
import { frame } from './en/frame.ts';
import { giveBack } from './en/give-back.ts';
import { help } from './en/help.ts';
import { home } from './en/home.ts';
import { manage } from './en/manage.ts';
import { office } from './en/office.ts';
import { paper } from './en/paper.ts';
import { printer } from './en/printer.ts';
import { redeem } from './en/redeem.ts';
import { sale } from './en/sale.ts';
import { search } from './en/search.ts';
import { sell } from './en/sell.ts';
import { setUp } from './en/set-up.ts';
import { settings } from './en/settings.ts';

/** Every word that the till's windows show, in English; another language has the same shape. */
export const en = {
  frame,
  access,
  boot,
  setUp,
  home,
  search,
  sell,
  bill,
  abroad,
  redeem,
  giveBack,
  electricity,
  sale,
  help,
  manage,
  office,
  settings,
  paper,
  printer,
} as const;
