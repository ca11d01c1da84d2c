package dateline.index.cluster;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts whom another trusts, as long as their certificate is valid today. The JDK does not look at
 * the dates of a certificate that is named as trusted itself, as one that signs itself is.
 */
final class ValidCertificates extends X509ExtendedTrustManager {
  private final X509ExtendedTrustManager trusting;

  ValidCertificates(X509ExtendedTrustManager trusting) {
    this.trusting = trusting;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    trusting.checkServerTrusted(chain, type);
    checkDates(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    trusting.checkServerTrusted(chain, type, socket);
    checkDates(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    trusting.checkServerTrusted(chain, type, engine);
    checkDates(chain);
  }

  private static void checkDates(X509Certificate[] chain) throws CertificateException {
    for (X509Certificate one : chain) {
      one.checkValidity();
    }
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    trusting.checkClientTrusted(chain, type);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    trusting.checkClientTrusted(chain, type, socket);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    trusting.checkClientTrusted(chain, type, engine);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return trusting.getAcceptedIssuers();
  }
}
