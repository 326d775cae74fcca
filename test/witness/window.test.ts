import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/rules/finding.js';
import type { AnalysisOptions } from '../../src/workspace/api.js';
import { createSession } from '../../src/workspace/session.js';
import { keepsItsPromise } from '../../src/witness/play.js';
import { engine } from '../helpers/engine.js';

const options: AnalysisOptions = { python: [3, 13], freeThreaded: false, select: ['TW501'], ignore: [], severity: {} };

function touchIn(text: string): Finding {
  const session = createSession(engine, options);
  session.setFile('main.py', text);
  const { findings } = session.check();
  session.dispose();
  return findings[0]!;
}

const said = ({ witness }: Finding): string[] => witness.map(({ thread, action }) => `${thread} ${action}`);

const program = (rest: string): string => `import threading
import tkinter as tk

window = tk.Tk()
reading = tk.Label(window)
reading.pack()


def measure():
    for degrees in range(20, 25):
        reading.config(text=f"{degrees} °C")


def begin():
    threading.Thread(target=measure).start()


${rest}
window.mainloop()
`;

describe('the story of a window that another thread touches', () => {
  it('begins before the loop where the thread may run by then', () => {
    const finding = touchIn(program('begin()'));
    expect(said(finding)).toEqual([
      'measure touches reading, which is sent to the loop of the window: RuntimeError: main thread is not in main loop',
      'main runs the loop of the window',
    ]);
  });

  it.each(['tk.Button(window, command=begin).pack()', 'window.after(1000, begin)'])(
    'begins in the loop where only that starts the thread: %s',
    (rest) => {
      const finding = touchIn(program(rest));
      expect(said(finding)).toEqual([
        'main runs the loop of the window',
        'main starts measure',
        'main leaves the loop: the window is closed',
        'measure touches reading, which is sent to the loop of the window: RuntimeError: main thread is not in main loop',
      ]);
      expect(keepsItsPromise(finding.play!)).toBe(true);
    },
  );

  it.each([
    ['print(self.address.text())', 'reads self.address: self.address is only half changed'],
    ['self.address.setText("")', 'is through with self.address'],
  ])('says who changes it where the thread does %s', (deed, last) => {
    const finding = touchIn(`import threading
from PyQt5.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget


class Form(QWidget):
    def __init__(self):
        super().__init__()
        self.address = QLineEdit(self)
        self.button = QPushButton("Go", self)
        self.button.clicked.connect(self.go)

    def go(self):
        threading.Thread(target=self.reach).start()

    def reach(self):
        ${deed}


app = QApplication([])
form = Form()
form.show()
app.exec_()
`);
    expect(said(finding)).toContain(`Form.reach ${last}`);
    expect(keepsItsPromise(finding.play!)).toBe(true);
  });
});
