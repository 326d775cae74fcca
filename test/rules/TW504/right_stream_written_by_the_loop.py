import asyncio
import threading
import tkinter as tk


class Line:
    def __init__(self):
        self.writer = None
        self.loop = None

    def open(self):
        threading.Thread(target=lambda: asyncio.run(self.listen()), daemon=True).start()

    async def listen(self):
        self.loop = asyncio.get_running_loop()
        reader, self.writer = await asyncio.open_connection("localhost", 4000)
        while data := await reader.readline():
            self.echo(data)

    def echo(self, data):
        self.writer.write(data)

    def say(self, text):
        self.loop.call_soon_threadsafe(self.echo, text.encode())


line = Line()
line.open()
root = tk.Tk()
entry = tk.Entry(root)
entry.pack()
tk.Button(root, text="say", command=lambda: line.say(entry.get())).pack()
root.mainloop()
