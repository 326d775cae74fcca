/** The webview's entry point. */

import { render } from 'preact';
import { App } from './App.js';
import { connect } from './bridge.js';
import './styles/base.css';
import './styles/code.css';
import './styles/threads.css';
import './styles/player.css';
import './styles/learn.css';

const root = document.getElementById('panel');
if (root) render(<App bridge={connect()} />, root);
