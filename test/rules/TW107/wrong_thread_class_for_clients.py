import os
from abc import abstractmethod
from threading import Thread


class JailThread(Thread):
    def __init__(self, name=None):
        super(JailThread, self).__init__(name=name)
        self.daemon = True
        self.active = None

    def start(self):
        self.active = True
        return super(JailThread, self).start()

    @abstractmethod
    def run(self):
        pass


class FileFilter(JailThread):
    def __init__(self, jail):
        JailThread.__init__(self)
        self.jail = jail

    def addLogPath(self, path):
        self._addLogPath(path)

    def _addLogPath(self, path):
        pass

    def delLogPath(self, path):
        self._delLogPath(path)


class FilterPyinotify(FileFilter):
    def __init__(self, jail):
        FileFilter.__init__(self, jail)
        self.__watchFiles = dict()

    def _check(self):
        for path in self.__watchFiles:  # expect: TW107
            if not os.path.isfile(path):
                print(path)

    def _addLogPath(self, path):
        self.__watchFiles.update({path: 1})

    def _delLogPath(self, path):
        self.__watchFiles.pop(path)

    def run(self):
        while self.active:
            self._check()
