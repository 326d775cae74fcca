# One thread handles all messages, one after the other.
import time

import telepot

count = 0


def on_chat(message):
    global count
    count += 1
    print(message["text"], count)


bot = telepot.Bot("TOKEN")
bot.message_loop(on_chat)
while True:
    time.sleep(10)
