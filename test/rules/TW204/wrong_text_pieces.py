import threading
import time


def say(text):
    time.sleep(0.2)
    print(text)


def greet(name):
    speaker = threading.Thread(target=say, args=("hello " + name))  # expect: TW204
    echo = threading.Thread(target=say, args=(f"hello again {name}"))  # expect: TW204
    speaker.start()
    echo.start()
    speaker.join()
    echo.join()


greet("Bo")
