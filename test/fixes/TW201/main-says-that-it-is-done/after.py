import threading
import time


def bake(name):
    print(f"{name} 开始")
    time.sleep(0.1)
    print(f"{name} 好了")


if __name__ == "__main__":
    oven = threading.Thread(target=bake, args=("面包",))
    oven.start()
    print("主 done")
    oven.join()
