import threading
import time
import tkinter as tk

root = tk.Tk()
status = tk.Label(root)


def change(option, value):
    if option == 'status bar':
        status.pack_forget()
    print(option, value)


class Keys:
    def __init__(self):
        self.kind = None

    def enable(self, kind):
        self.kind = kind

    def listen(self):
        while True:
            time.sleep(1)
            if self.kind:
                change(self.kind, 'F3')


keys = Keys()
tk.Button(root, text='start', command=lambda: keys.enable('start')).pack()
tk.Button(root, text='stop', command=lambda: keys.enable('stop')).pack()
tk.Button(root, text='bar', command=lambda: change('status bar', None)).pack()
threading.Thread(target=keys.listen, daemon=True).start()
root.mainloop()
