// The rooms of the house. Deleting a feature is deleting its folder and its lines here.

import { partFrom } from '#app/part.ts';
import { pageFrom, pageHere, type Room, sessionFrom } from '#app/room.tsx';
import { TodayOpening, TodayPage } from '#features/today/page.tsx';

// biome-ignore format: a table of rooms
export const rooms: readonly Room[] = [
  { path: '/', page: pageHere(TodayPage), Opening: TodayOpening, behind: partFrom(async () => (await import('#features/today/use-days-ahead.ts')).keepDaysAhead), entry: { name: 'Today', icon: 'today', key: 'g t', onPhone: 'tab' } },
  { path: '/review', page: sessionFrom(() => import('#features/review/page.tsx'), 'ReviewPage'), isSession: true },
  { path: '/quiz', page: pageFrom(() => import('#features/quiz/begin/page.tsx'), 'QuizPage'), entry: { name: 'Quiz', icon: 'quiz', key: 'g q', onPhone: 'tab' } },
  { path: '/quiz/run', page: pageFrom(() => import('#features/quiz/run/page.tsx'), 'QuizRunPage'), isSession: true },
  { path: '/topics', page: pageFrom(() => import('#features/topics/page.tsx'), 'TopicsPage'), entry: { name: 'Topics', icon: 'topics', key: 'g o', onPhone: 'tab' } },
  { path: '/topics/*', page: pageFrom(() => import('#features/topics/topic-page.tsx'), 'TopicPage') },
  { path: '/browse', page: pageFrom(() => import('#features/browse/page.tsx'), 'BrowsePage'), entry: { name: 'Browse', icon: 'browse', key: 'g b', onPhone: 'icon' } },
  { path: '/card/*', page: pageFrom(() => import('#features/card/page.tsx'), 'CardPage') },
  { path: '/stats', page: pageFrom(() => import('#features/stats/page.tsx'), 'StatsPage'), entry: { name: 'Stats', icon: 'stats', key: 'g s', onPhone: 'tab' } },
  { path: '/interviews', page: pageFrom(() => import('#features/interview/page.tsx'), 'InterviewsPage'), onToday: pageFrom(() => import('#features/interview/today-block.tsx'), 'TodayBlock'), onStats: pageFrom(() => import('#features/interview/stats-block.tsx'), 'StatsBlock'), entry: { name: 'Interviews', icon: 'interviews', key: 'g i', onPhone: 'icon' } },
  { path: '/interviews/edit', page: pageFrom(() => import('#features/interview/edit-page.tsx'), 'EditPage') },
  { path: '/interviews/plan', page: pageFrom(() => import('#features/interview/plan-page.tsx'), 'PlanPage') },
  { path: '/interviews/debrief', page: pageFrom(() => import('#features/interview/debrief-page.tsx'), 'DebriefPage') },
  { path: '/settings', page: pageFrom(() => import('#features/settings/page.tsx'), 'SettingsPage'), entry: { name: 'Settings', icon: 'settings', key: ',', onPhone: 'icon', isApart: true } },
  { path: '/settings/data', page: pageFrom(() => import('#features/backup/page.tsx'), 'BackupPage'), onLoss: pageFrom(() => import('#features/backup/lost.tsx'), 'Lost'), onToday: pageFrom(() => import('#features/backup/at-risk.tsx'), 'AtRisk') },
  { path: '/notes', page: pageFrom(() => import('#features/notes/page.tsx'), 'NotesPage') },
  { path: '/notes/*', page: pageFrom(() => import('#features/notes/note-page.tsx'), 'NotePage') },
  { path: '/settings/notes', page: pageFrom(() => import('#features/notes/changes-page.tsx'), 'ChangesPage') },
  { path: '/settings/*', page: pageFrom(() => import('#features/settings/page.tsx'), 'SettingsPage') },
];
