from concurrent import futures

import grpc

import counter_pb2
import counter_pb2_grpc


class Counter(counter_pb2_grpc.CounterServicer):
    def __init__(self):
        self.count = 0

    def Add(self, request, context):
        self.count += request.by  # expect: TW102
        return counter_pb2.Reply(count=self.count)


def serve():
    server = grpc.server(futures.ThreadPoolExecutor(max_workers=4))
    counter_pb2_grpc.add_CounterServicer_to_server(Counter(), server)
    server.add_insecure_port("[::]:50051")
    server.start()
    server.wait_for_termination()


if __name__ == "__main__":
    serve()
