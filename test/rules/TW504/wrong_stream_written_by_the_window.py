import asyncio
import threading
import tkinter as tk


class Line:
    def __init__(self):
        self.writer = None

    def open(self):
        threading.Thread(target=lambda: asyncio.run(self.listen()), daemon=True).start()

    async def listen(self):
        reader, self.writer = await asyncio.open_connection("localhost", 4000)
        while data := await reader.readline():
            print(data)

    def say(self, text):
        self.writer.write(text.encode())  # expect: TW504


line = Line()
line.open()
root = tk.Tk()
entry = tk.Entry(root)
entry.pack()
tk.Button(root, text="say", command=lambda: line.say(entry.get())).pack()
root.mainloop()
