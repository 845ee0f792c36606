// The rooms of the house. Deleting a feature is deleting its folder and its line here.

import { partFrom, type Room } from '#app/room.tsx';
import { TodayOpening, TodayPage } from '#features/today/page.tsx';

const review = partFrom(async () => (await import('#features/review/page.tsx')).ReviewPage);
const quiz = partFrom(async () => (await import('#features/quiz/page.tsx')).QuizPage);
const quizRun = partFrom(async () => (await import('#features/quiz/run-page.tsx')).QuizRunPage);
const topics = partFrom(async () => (await import('#features/topics/page.tsx')).TopicsPage);
const interviews = partFrom(
  async () => (await import('#features/interview/page.tsx')).InterviewsPage,
);
const interviewBlock = partFrom(
  async () => (await import('#features/interview/today-block.tsx')).TodayBlock,
);
const interviewEdit = partFrom(
  async () => (await import('#features/interview/edit-page.tsx')).EditPage,
);
const interviewPlan = partFrom(
  async () => (await import('#features/interview/plan-page.tsx')).PlanPage,
);
const debrief = partFrom(
  async () => (await import('#features/interview/debrief-page.tsx')).DebriefPage,
);
const stats = partFrom(async () => (await import('#features/stats/page.tsx')).StatsPage);
const browse = partFrom(async () => (await import('#features/browse/page.tsx')).BrowsePage);
const card = partFrom(async () => (await import('#features/card/page.tsx')).CardPage);
const topic = partFrom(async () => (await import('#features/topics/topic-page.tsx')).TopicPage);
const settings = partFrom(async () => (await import('#features/settings/page.tsx')).SettingsPage);
const backup = partFrom(async () => (await import('#features/backup/page.tsx')).BackupPage);
const atRisk = partFrom(async () => (await import('#features/backup/at-risk.tsx')).AtRisk);
const notes = partFrom(async () => (await import('#features/notes/page.tsx')).NotesPage);
const note = partFrom(async () => (await import('#features/notes/note-page.tsx')).NotePage);
const changes = partFrom(
  async () => (await import('#features/notes/changes-page.tsx')).ChangesPage,
);

// biome-ignore format: a table of rooms
export const rooms: readonly Room[] = [
  { path: '/', Page: TodayPage, Opening: TodayOpening, entry: { name: 'Today', icon: 'today', key: 'g t', onPhone: 'tab' } },
  { path: '/review', part: review, isSession: true },
  { path: '/quiz', part: quiz, entry: { name: 'Quiz', icon: 'quiz', key: 'g q', onPhone: 'tab' } },
  { path: '/quiz/run', part: quizRun, isSession: true },
  { path: '/topics', part: topics, entry: { name: 'Topics', icon: 'topics', key: 'g o', onPhone: 'tab' } },
  { path: '/topics/*', part: topic },
  { path: '/browse', part: browse, entry: { name: 'Browse', icon: 'browse', key: 'g b', onPhone: 'icon' } },
  { path: '/card/*', part: card },
  { path: '/stats', part: stats, entry: { name: 'Stats', icon: 'stats', key: 'g s', onPhone: 'tab' } },
  { path: '/interviews', part: interviews, onToday: interviewBlock, entry: { name: 'Interviews', icon: 'interviews', key: 'g i', onPhone: 'icon' } },
  { path: '/interviews/edit', part: interviewEdit },
  { path: '/interviews/plan', part: interviewPlan },
  { path: '/interviews/debrief', part: debrief },
  { path: '/settings', part: settings, entry: { name: 'Settings', icon: 'settings', key: ',', onPhone: 'icon', isApart: true } },
  { path: '/settings/data', part: backup, onToday: atRisk },
  { path: '/notes', part: notes },
  { path: '/notes/*', part: note },
  { path: '/settings/notes', part: changes },
  { path: '/settings/*', part: settings },
];
