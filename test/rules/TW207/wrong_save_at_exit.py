import json
import threading


def save(settings, path):
    with open(path, "w") as target:
        json.dump(settings, target, indent=2)


def main():
    settings = {"volume": 3, "theme": input("theme? ")}
    saver = threading.Thread(target=save, args=(settings, "settings.json"), daemon=True)  # expect: TW207
    saver.start()
    print("settings saved")


main()
