import {type Issue, type IssueCode, type Severity} from '@civic-widgets/directory';

/** A finding for whoever keeps the directory: what is wrong, and what to do. Whole sentences, for somebody who looks after a list and no computers. */
interface Finding {
  readonly wrong: string;
  readonly todo: string;
}

/** What each severity asks for. */
export const severityWords: Readonly<Record<Severity, {one: string; many: string; asks: string}>> = {
  error: {
    one: 'error',
    many: 'errors',
    asks: 'People are sent to the wrong place, or cannot use the entry. Put these right first.',
  },
  warning: {
    one: 'warning',
    many: 'warnings',
    asks: 'People lack something that they need. Put these right next.',
  },
  info: {
    one: 'note',
    many: 'notes',
    asks: 'Small things, and what was put right here. Change them in your own list when you can.',
  },
};

const nothing = 'There is nothing that you must do.';
const findings: Readonly<Record<IssueCode, Finding>> = {
  'record-unreadable': {
    wrong: 'This entry could not be read and was left out.',
    todo: 'Look at it in your list. It may be cut off, or be no entry at all.',
  },
  'value-invalid': {
    wrong: 'This value is not one that the field can have, so it was left out.',
    todo: 'Correct the value, or leave the field empty.',
  },
  'value-missing': {wrong: 'A value is missing that the field needs.', todo: 'Fill it in.'},
  'value-converted': {
    wrong: 'It is written in another way than the standard. It was understood.',
    todo: nothing,
  },
  'markup-removed': {
    wrong: 'There was HTML in the text. It was taken out.',
    todo: 'Keep plain text in this field.',
  },
  'text-repaired': {
    wrong: 'There were broken characters in the text. They were put right.',
    todo: 'Read the text again, and save your list as UTF-8.',
  },
  'id-missing': {
    wrong: 'The entry has no id. It was given one made of its name.',
    todo: 'Give each entry an id that never changes, so that links to it stay good.',
  },
  'id-duplicate': {
    wrong: 'Another entry has the same id. Both were kept.',
    todo: 'Give one of them another id.',
  },
  'record-repeated': {
    wrong: 'The same entry is there twice. It was kept once.',
    todo: 'Delete one of the two.',
  },
  'record-twice': {
    wrong: 'The same entry is there twice. Both were kept.',
    todo: 'Delete one of the two.',
  },
  'reference-dangling': {
    wrong: 'It refers to something that is not in the data.',
    todo: 'Add what is missing, or take the reference out.',
  },
  'envelope-count-wrong': {
    wrong: 'The feed says that it has another number of entries than it gave.',
    todo: 'Ask whoever runs the feed whether entries are missing.',
  },
  'list-shallow': {
    wrong: 'The list leaves out places, hours and costs.',
    todo: 'Ask whoever runs the feed for an address with whole entries.',
  },
  'services-none': {
    wrong: 'There are no services in it.',
    todo: 'Check that this is the right file or address.',
  },
  'coordinates-impossible': {
    wrong: 'There is no such place on earth, so the coordinates were left out.',
    todo: 'Correct latitude and longitude, or leave both empty.',
  },
  'coordinates-zero': {
    wrong: 'Latitude and longitude are 0, a point in the ocean. They were left out.',
    todo: 'Fill in latitude and longitude, or leave both empty.',
  },
  'coordinates-swapped': {
    wrong: 'Latitude and longitude had changed places. They were put back.',
    todo: 'Exchange the two in your list.',
  },
  'hours-unread': {
    wrong: 'The opening hours could not be understood. People see the words, and cannot filter by them.',
    todo: 'Write days and times, such as “Mon-Fri 9:00-17:00” or “first Tuesday of the month, 10:00-12:00”.',
  },
  'hours-assumed': {
    wrong: 'A part of the opening hours was left out, or read as most people mean it.',
    todo: 'Look whether people see the right hours. If they do, there is nothing that you must do.',
  },
  'holiday-unread': {
    wrong: 'A day with other hours could not be used.',
    todo: 'Say on which days, whether it is closed, or from when to when it is open.',
  },
  'column-duplicate': {
    wrong: 'Two columns have the same heading.',
    todo: 'Give each column a heading of its own.',
  },
  'column-unused': {
    wrong: 'This column was not used.',
    todo: 'If people need it, say what it holds (civic directory columns --help).',
  },
  'row-uneven': {
    wrong: 'The row has more cells than there are headings.',
    todo: 'Look for a comma too many, or for text that needs quotation marks.',
  },
  'row-skipped': {
    wrong: 'This row was taken for a heading, a title or a total, and left out.',
    todo: 'If it is an entry, fill in more than one of its cells.',
  },
  'phone-zero-lost': {
    wrong: 'The telephone number had lost its 0, as happens in spreadsheets. It was put back.',
    todo: 'Format the column as text.',
  },
  'details-missing': {
    wrong: 'The feed did not give the details of this entry: places, times and costs may be missing.',
    todo: 'Ask whoever runs the feed why its own address cannot be read.',
  },
  'page-missing': {
    wrong: 'A page of the feed could not be read: its entries are missing.',
    todo: 'Try again later. If it stays so, tell whoever runs the feed.',
  },
  'name-missing': {wrong: 'The entry has no name and was left out.', todo: 'Give it a name.'},
  'description-missing': {
    wrong: 'Nothing says what the service does.',
    todo: 'Say in two or three sentences what happens there and for whom.',
  },
  'description-short': {
    wrong: 'The description is very short.',
    todo: 'Say what happens there and for whom.',
  },
  'contact-missing': {
    wrong: 'There is no way to get in touch.',
    todo: 'Add a phone number, an e-mail address or a website.',
  },
  'hours-missing': {wrong: 'Nothing says when it is open.', todo: 'Add days and times, or “by appointment”.'},
  'place-missing': {
    wrong: 'Nothing says where it takes place.',
    todo: 'Add the address, or say that it is given by phone, online or at home.',
  },
  'address-missing': {wrong: 'The place has no address.', todo: 'Add street, town and postcode.'},
  'postcode-missing': {wrong: 'The address has no postcode.', todo: 'Add the postcode.'},
  'coordinates-missing': {
    wrong: 'The place has no coordinates, so it cannot be sorted by distance.',
    todo: 'Add latitude and longitude.',
  },
  'coordinates-far': {
    wrong: 'The place is far away from all the others.',
    todo: 'Check latitude and longitude, above all a missing minus sign.',
  },
  'category-missing': {wrong: 'It is in no category, so filters do not find it.', todo: 'Add a category.'},
  'organization-missing': {wrong: 'Nothing says who runs it.', todo: 'Add the organisation.'},
  'cost-unknown': {wrong: 'Nothing says whether it costs anything.', todo: 'Add the price, or “Free”.'},
  'assured-date-missing': {
    wrong: 'Nothing says when somebody last made sure that this is right.',
    todo: 'Check the entry, and add the day on which you did.',
  },
  'assured-date-stale': {
    wrong: 'For more than a year nobody has made sure that this is right. It comes later in results.',
    todo: 'Check the entry, and change the day of the last check.',
  },
  'assured-date-future': {wrong: 'The day of the last check is in the future.', todo: 'Correct the day.'},
  'schedule-over': {
    wrong: 'The opening hours ended in the past.',
    todo: 'Add the hours that hold now, or close the entry.',
  },
  'schedule-reversed': {
    wrong: 'The opening hours end before they begin.',
    todo: 'Correct the times or days.',
  },
  'ages-reversed': {wrong: 'The lowest age is above the highest.', todo: 'Exchange the two.'},
  'service-closed': {wrong: 'The service is closed. People do not find it.', todo: nothing},
  'language-unknown': {
    wrong: 'This is not the code of a language.',
    todo: 'Use a code such as cy, or the name of the language.',
  },
  'url-invalid': {
    wrong: 'This is not a web address that can be followed.',
    todo: 'Write it with https:// at its beginning.',
  },
  'url-insecure': {
    wrong: 'The web address is not encrypted (http).',
    todo: 'Try whether it works with https.',
  },
  'phone-invalid': {
    wrong: 'This is not a phone number that can be rung.',
    todo: 'Write one number in each field, and no words with it.',
  },
  'email-invalid': {wrong: 'This is not an e-mail address.', todo: 'Correct it.'},
  'address-confidential': {
    wrong:
      'The address of a confidential place is in the data. It is not shown here, but others may show it.',
    todo: 'Take the address out of your list today.',
  },
};

export function wrongWords(code: IssueCode): string {
  return findings[code].wrong;
}

export function todoWords(code: IssueCode): string {
  return findings[code].todo;
}

const fieldNames: Readonly<Record<string, string>> = {
  service_at_locations: 'place',
  locations: 'place',
  location: '',
  addresses: 'address',
  phones: 'phone',
  contacts: 'contact',
  schedules: 'hours',
  schedule: 'hours',
  languages: 'language',
  cost_options: 'cost',
  attributes: 'category',
  organization: 'organisation',
  postal_code: 'postcode',
  address_1: 'street',
  assured_date: 'last checked',
  url: 'web address',
  email: 'e-mail',
};

/** A path in the data as somebody would say it: `service_at_locations.1.location.addresses.0.postal_code` is `place 2, postcode`. */
export function fieldWords({path}: Pick<Issue, 'path'>): string {
  // A column of a spreadsheet has the heading that its owner gave it.
  if (!/^[a-z_]+(?:\.[a-z_\d]+)+$/.test(path))
    return Object.hasOwn(fieldNames, path) ? (fieldNames[path] ?? path) : path;
  const words: string[] = [];
  for (const part of path.split('.')) {
    const last = words.length - 1;
    if (/^\d+$/.test(part)) {
      if (part !== '0' && last >= 0) words[last] = `${words[last]} ${Number(part) + 1}`;
    } else {
      const word = Object.hasOwn(fieldNames, part) ? fieldNames[part] : part.replace(/_/g, ' ');
      if (word) words.push(word);
    }
  }
  return words.filter((word, at) => !(word === 'address' && at < words.length - 1)).join(', ');
}
