import threading

from bot import Bot


def main():
    bot = Bot("ada")
    thread = threading.Thread(target=bot.chat)
    thread.start()  # expect: TW213
    bot.room = "lobby"
    print("the bot is in")
    thread.join()


main()
