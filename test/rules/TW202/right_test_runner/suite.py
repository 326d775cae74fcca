import threading
import unittest


class Flow(unittest.TestCase):
    def run(self, result=None):
        print("case", self.id())
        return super().run(result)

    def test_thread_ends(self):
        thread = threading.Thread(target=print, args=("inside",))
        thread.start()
        thread.join(timeout=5)
        self.assertFalse(thread.is_alive())
