package org.percola.server.grpc;

import io.grpc.stub.StreamObserver;
import org.percola.server.convert.TemplateConverter;
import org.percola.v1.CampaignFile;
import org.percola.v1.RenderTemplateRequest;
import org.percola.v1.TemplateServiceGrpc;

/// The call that writes ready-made campaigns.
public final class TemplateCalls extends TemplateServiceGrpc.TemplateServiceImplBase {

  @Override
  public void renderTemplate(RenderTemplateRequest request, StreamObserver<CampaignFile> caller) {
    Answers.send(caller, () -> TemplateConverter.toProto(TemplateConverter.fromProto(request)));
  }
}
