import threading


class Bell:
    @classmethod
    def ring():
        print("ding")


bell = threading.Thread(target=Bell.ring)  # expect: TW215
bell.start()
bell.join()
