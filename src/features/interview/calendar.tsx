// The study days as a file for the calendar, which can remind where a page in a browser cannot.

import { useId, useState } from 'react';
import { saveFile } from '#app/save-file.ts';
import { useServices } from '#app/services.ts';
import { useNow, useSnapshot } from '#app/snapshot.ts';
import type { Interview } from '#scheduler/interview.ts';
import '#ui/controls.css';
import { Button } from '#ui/button.tsx';
import { useNotices } from '#ui/notices.tsx';
import { calendarFile, calendarName } from './calendar-file.ts';
import styles from './plan-page.module.css';
import { t } from './words.ts';

export function Calendar({ interview }: { interview: Interview }) {
  const { clock } = useServices();
  const { day } = useNow();
  const { vacation } = useSnapshot().settings;
  const notices = useNotices();
  const [time, setTime] = useState('09:00');
  const id = useId();
  const save = () => {
    const [hours = 9, minutes = 0] = time.split(':').map(Number);
    const text = calendarFile({
      interview,
      today: day,
      vacation,
      now: clock.now(),
      startsAt: hours * 60 + minutes,
      url: new URL(import.meta.env.BASE_URL, location.href).href,
    });
    const file = calendarName(interview);
    saveFile(new Blob([text], { type: 'text/calendar' }), file);
    notices.show(t('calendarSaved', { file }));
  };
  return (
    <section className={styles.calendar}>
      <h2 className="heading">{t('calendar')}</h2>
      <p>{t('calendarHint')}</p>
      <div>
        <label htmlFor={id}>
          {t('startsAt')}
          <input
            id={id}
            type="time"
            value={time}
            onChange={({ target }) => target.value && setTime(target.value)}
          />
        </label>
        <Button look="second" onClick={save}>
          {t('calendarSave')}
        </Button>
      </div>
    </section>
  );
}
