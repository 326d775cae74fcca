"""A dict has a widget's class under one key and another class under a second: a copy keeps them apart."""

import threading
import tkinter


class Bot:
    def __init__(self, profile):
        self.name = profile["name"]

    def click(self, color):
        return color


class Settings(tkinter.Frame):
    pass


profile = {"name": "one", "bot": Bot, "settings": Settings}


class Board(tkinter.Frame):
    def __init__(self, parent):
        super().__init__(parent)
        self.bots = {}
        for copy in [dict(profile), profile.copy()]:
            bot = copy["bot"](copy)
            self.bots[bot.name] = bot
        tkinter.Button(self, text="Play", command=self.play).pack()

    def play(self):
        threading.Thread(target=self.think, args=(self.bots["one"],), daemon=True).start()

    def think(self, bot):
        print(bot.click(1))


root = tkinter.Tk()
Board(root).pack()
root.mainloop()
