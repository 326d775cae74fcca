import json
import threading


def save(settings, path):
    with open(path, "w") as target:
        json.dump(settings, target)


def main():
    saver = threading.Thread(target=save, args=({"volume": 3}, "settings.json"), daemon=True)
    saver.start()
    try:
        input("return to leave ")
    finally:
        saver.join(timeout=10)


main()
