from server import serve

serve(9004)
