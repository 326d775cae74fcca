from threading import Thread

from bot import Bot

thread = Thread(target=Bot().run)
thread.start()
thread.join()
