// Does nothing: registered by check.html for a moment, to learn whether the browser takes the server's certificate.
