// JavaScript by name: Keystone writes a index.js of its own, which only the same name replaces.
export { HomePage as default } from '../home/HomePage.tsx'
