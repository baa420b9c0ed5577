export { RoomPage as default } from '../room/RoomPage.tsx'
