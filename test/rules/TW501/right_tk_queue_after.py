import queue
import threading
import time
import tkinter as tk


class App:
    def __init__(self, root):
        self.root = root
        self.messages = queue.Queue()
        self.text = tk.Text(root)
        self.text.pack()
        tk.Button(root, text="go", command=self.go).pack()
        self.poll()

    def go(self):
        threading.Thread(target=self.work, daemon=True).start()

    def work(self):
        for i in range(3):
            time.sleep(1)
            self.messages.put(f"step {i}\n")

    def poll(self):
        while True:
            try:
                line = self.messages.get_nowait()
            except queue.Empty:
                break
            self.text.insert("end", line)
        self.root.after(100, self.poll)


root = tk.Tk()
App(root)
root.mainloop()
