from PySide6.QtCore import QRunnable


class Fetcher(QRunnable):
    def run(self):
        print('fetching')


Fetcher().run()  # expect: TW202
print('done')
