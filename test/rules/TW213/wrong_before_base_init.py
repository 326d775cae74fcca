import threading


class MeshInterface:
    def __init__(self, debug=None):
        self.debug = debug
        self.nodes = {}
        self.isConnected = threading.Event()

    def _handle(self, data):
        self.nodes[data[0]] = data
        if self.debug:
            print(data)


class StreamInterface(MeshInterface):
    def __init__(self, stream, debug=None):
        self._buf = b''
        self._wantExit = False
        self.stream = stream
        self._rxThread = threading.Thread(target=self.__reader, args=())
        self._rxThread.start()  # expect: TW213
        MeshInterface.__init__(self, debug=debug)

    def close(self):
        self._wantExit = True
        if self._rxThread != threading.current_thread():
            self._rxThread.join()

    def __reader(self):
        while not self._wantExit:  # expect: TW108
            data = self.stream.read(1)
            self._handle(data)
