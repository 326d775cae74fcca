import threading


class Turnstile:
    def open(self):
        passed = 0

        def go_through():
            global passed
            for _ in range(100):
                passed += 1

        guests = [threading.Thread(target=go_through) for _ in range(3)]
        for guest in guests:
            guest.start()
        for guest in guests:
            guest.join()
        print(passed)


Turnstile().open()
