import sqlite3
import time

import telepot

db = sqlite3.connect("users.db")


def save(who):
    db.execute("INSERT INTO users VALUES(?)", [who])  # expect: TW505
    db.commit()


def on_chat(message):
    save(message["chat"]["id"])


bot = telepot.Bot("TOKEN")
bot.message_loop({"chat": on_chat})
while True:
    time.sleep(10)
