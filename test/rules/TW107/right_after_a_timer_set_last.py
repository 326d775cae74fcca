import threading
import tkinter as tk


class Window:
    def __init__(self):
        self.root = tk.Tk()
        self.devices = []
        self.button = tk.Button(self.root, text="scan", command=self.start)
        self.button.pack()

    def start(self):
        self.button.config(state="disabled")
        threading.Thread(target=self.scan, daemon=True).start()

    def scan(self):
        for i in range(10):
            self.devices.insert(0, i)
        self.root.after(0, self.received)

    def received(self):
        self.button.config(state="normal")
        for device in self.devices:
            print(device)


window = Window()
window.root.mainloop()
